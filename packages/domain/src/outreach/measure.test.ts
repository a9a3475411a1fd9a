import { outreachLimits } from '@jmd-digital/content/outreach';
import { expect, test } from 'vitest';
import { measure } from './measure.ts';
import { writePost } from './write-post.ts';

const of = (platform: string) => outreachLimits.find((limits) => limits.platform === platform)?.text ?? {};
const [bluesky, mastodon, telegram] = [of('bluesky'), of('mastodon'), of('telegram-channel')];
const FAMILY = '👨‍👩‍👧‍👦';

test('Bluesky takes 300 characters and no more', () => {
  expect(measure('a'.repeat(300), bluesky)).toEqual({
    ...{ used: { graphemes: 300, bytes: 300 }, over: false, unit: 'graphemes', left: 0 },
  });
  expect(measure('a'.repeat(301), bluesky)).toMatchObject({ over: true, unit: 'graphemes', left: -1 });
});

test('Bluesky takes 120 families and no more: each is one character and 25 bytes', () => {
  expect(measure(FAMILY.repeat(120), bluesky)).toEqual({
    ...{ used: { graphemes: 120, bytes: 3000 }, over: false, unit: 'bytes', left: 0 },
  });
  expect(measure(FAMILY.repeat(121), bluesky)).toMatchObject({ over: true, unit: 'bytes', left: -25 });
});

test('Mastodon counts each link as 23, and of people elsewhere their name alone', () => {
  const link = `https://example.org/${'a'.repeat(100)}`;
  expect(measure(link, mastodon).used).toEqual({ weighted: 23 });
  expect(measure(`${FAMILY} ${link}\n${link}`, mastodon).used.weighted).toBe(1 + 1 + 23 + 1 + 23);
  expect(measure('Hallo @jmd@social.example.org.', mastodon).used.weighted).toBe('Hallo @jmd.'.length);
  expect(measure('a@example.org', mastodon).used.weighted).toBe(13);
  expect(measure(`${'a'.repeat(476)} ${link}`, mastodon)).toMatchObject({ over: false, left: 0 });
  expect(measure(`${'a'.repeat(477)} ${link}`, mastodon)).toMatchObject({ over: true, left: -1 });
});

test('An instance may allow more, and count links as it likes', () => {
  const own = { weighted: { max: 5000, perLink: 40 } };
  expect(measure(`x https://example.org`, own)).toEqual({
    ...{ used: { weighted: 42 }, over: false, unit: 'weighted', left: 4958 },
  });
});

test('Telegram counts units of UTF-16', () => {
  expect(measure(FAMILY, telegram).used).toEqual({ utf16: 11 });
  expect(measure('a'.repeat(4096), telegram).over).toBe(false);
  expect(measure('a'.repeat(4097), telegram).over).toBe(true);
});

test('Without a limit nothing is too long', () => {
  expect(measure('a', {})).toEqual({ used: {}, over: false, unit: null, left: null });
});

test('Where a platform has no field for it, a warning stands first and descriptions of pictures last', () => {
  const words = { text: 'Komm vorbei.', warning: 'Essen', alts: ['Ein Topf Suppe', ''] };
  expect(writePost('mastodon', words)).toEqual({ text: 'Komm vorbei.', counted: 'EssenKomm vorbei.' });
  expect(writePost('bluesky', words).text).toBe('Essen\n\nKomm vorbei.');
  expect(writePost('telegram-channel', words).counted).toBe('Essen\n\nKomm vorbei.\n\n[Ein Topf Suppe]');
  expect(writePost('telegram-channel', { text: '', alts: ['Ein Topf'] }).text).toBe('[Ein Topf]');
});
