import type { PictureUse, PostContent } from '@jmd-digital/schemas';
import type { Platform } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { limitsOn, type PostLimits, postProblems } from './problems.ts';

const channels = new Map<string, { platform: Platform }>([
  ['short', { platform: 'bluesky' }],
  ['group', { platform: 'telegram-group' }],
  ['paper', { platform: 'print' }],
]);
const LIMITS: Partial<Record<Platform, PostLimits>> = {
  bluesky: { text: { graphemes: 20 }, pictures: 1 },
  'telegram-group': { text: { utf16: 100 }, caption: { utf16: 30 } },
};
const picture: PictureUse = {
  ...{ pictureId: 'm', alt: { de: 'Ein Tisch' }, decorativeReason: null, credit: '', licence: '' },
  ...{ showsPeople: false, consentIds: [] },
};
const content = (more: Partial<PostContent> = {}): PostContent => ({
  ...{ title: 'Titel', purpose: 'event', audience: 'public', channelIds: ['paper'], namesNobody: true },
  ...{ parts: [{ lang: 'de', text: 'Kommt vorbei', warning: null }], variants: [], pictures: [], event: null },
  ...more,
});
const kinds = (more: Partial<PostContent>) =>
  postProblems(content(more), channels, ({ platform }) => LIMITS[platform]).map(
    ({ kind, lang, channelId, pictureId }) => [kind, lang ?? channelId ?? pictureId] as const,
  );
const part = (text: string, lang = 'de', warning: string | null = null) => ({ lang, text, warning });

test('A post with words, for a channel that is there, lacks nothing', () => {
  expect(kinds({})).toEqual([]);
});

test.each<[string, Partial<PostContent>, unknown[]]>([
  ['no channel', { channelIds: [] }, [['no-channel', null]]],
  ['a channel that has gone', { channelIds: ['old'] }, [['channel-gone', 'old']]],
  ['a language without words', { parts: [part('Hallo'), part(' \n', 'en')] }, [['no-text', 'en']]],
  ['too many words', { channelIds: ['short'], parts: [part('x'.repeat(21))] }, [['too-long', 'short']]],
  [
    'a warning that counts',
    { channelIds: ['short'], parts: [part('x'.repeat(15), 'de', 'Achtung')] },
    [['too-long', 'short']],
  ],
  [
    'two languages that are too long together',
    { channelIds: ['short'], parts: [part('x'.repeat(15)), part('y'.repeat(15), 'en')] },
    [['too-long', 'short']],
  ],
  [
    'a caption that is too long',
    { channelIds: ['group'], parts: [part('x'.repeat(31))], pictures: [picture] },
    [['too-long', 'group']],
  ],
  ['too many pictures', { channelIds: ['short'], pictures: [picture, picture] }, [['too-many-pictures', 'short']]],
  ['a picture that nobody described', { pictures: [{ ...picture, alt: { en: 'A table' } }] }, [['no-alt-text', 'm']]],
  ['people whom nobody asked', { pictures: [{ ...picture, showsPeople: true }] }, [['no-consent', 'm']]],
])('It says where it lacks something: %s', (_what, more, expected) => {
  expect(kinds(more)).toEqual(expected);
});

test('Words of their own for a channel count there, and leave a language out where they are empty', () => {
  const parts = [part('x'.repeat(15)), part('y'.repeat(15), 'en')];
  const own = (text: string, lang: string) => ({ channelId: 'short', lang, text });
  expect(kinds({ channelIds: ['short', 'paper'], parts, variants: [own('', 'en')] })).toEqual([]);
  expect(kinds({ channelIds: ['short'], parts, variants: [own('Hi', 'de')] })).toEqual([]);
  expect(kinds({ channelIds: ['short'], parts, variants: [own('', 'de'), own('', 'en')] })).toEqual([
    ['no-text', 'short'],
  ]);
});

test('What a server says of itself comes before what a list says of its platform', () => {
  const listed = { text: { graphemes: 500 }, pictures: 4 };
  const weighted = { max: 5_000, perLink: 23 };
  expect(limitsOn({ limits: null }, listed)).toBe(listed);
  expect(limitsOn({ limits: { text: { weighted }, pictures: 6 } }, listed)).toEqual({
    text: { weighted },
    pictures: 6,
  });
  expect(limitsOn({ limits: { text: { weighted } } }, listed)).toEqual({ text: { weighted }, pictures: 4 });
  expect(limitsOn({ limits: { text: { weighted } } }, undefined)).toEqual({ text: { weighted } });
});
