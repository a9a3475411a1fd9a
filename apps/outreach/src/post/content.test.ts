import { partsOn } from '@jmd-digital/domain/outreach';
import { postContent } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import {
  contentProblems,
  emptyContent,
  emptyEvent,
  emptyUse,
  finished,
  isLanguageTag,
  setPart,
  setUse,
  setVariant,
  withoutLanguage,
} from './content.ts';

const [ONE, TWO, PICTURE] = [1, 2, 3].map((n) => `0193c3a0-0000-7000-8000-00000000000${n}`) as [string, string, string];

const written = () => ({
  ...setPart(emptyContent(), 'de', { text: ' Am Dienstag. ', warning: ' ' }),
  ...{ title: ' Offener Tag ', channelIds: [ONE], pictures: [emptyUse(PICTURE)] },
});

test('What a form has left empty is no part of a post', () => {
  const typed = setUse(setVariant(written(), TWO, 'de', 'Anders.'), PICTURE, {
    ...{ alt: { de: ' ', en: 'A door' }, decorativeReason: '', consentIds: [ONE] },
  });
  const post = finished(typed);
  expect(postContent.parse(post)).toEqual(post);
  expect(post).toMatchObject({ title: 'Offener Tag', variants: [], parts: [{ warning: null }] });
  expect(post.pictures).toEqual([emptyUse(PICTURE)]);
});

test('Without a title, or with half a date, it is not saved', () => {
  expect(contentProblems(emptyContent())).toEqual(['title']);
  expect(contentProblems(written())).toEqual([]);
  expect(contentProblems({ ...written(), event: emptyEvent() })).toEqual(['eventStart', 'eventEnd', 'eventPlace']);
  const event = { ...emptyEvent(), start: '2027-01-12T16:00', end: '2027-01-12T15:00', place: 'Haus' };
  expect(contentProblems({ ...written(), event })).toEqual(['eventEnd']);
});

test('A channel says its own words where it has some, and leaves out a language with empty ones', () => {
  const both = { ...written(), parts: [...written().parts, { lang: 'uk', text: 'У вівторок.', warning: null }] };
  const varied = setVariant(setVariant(both, ONE, 'de', 'Kurz.'), ONE, 'uk', '');
  expect(partsOn(varied, ONE).map(({ text }) => text)).toEqual(['Kurz.']);
  expect(partsOn(varied, TWO).map(({ text }) => text)).toEqual(['Am Dienstag.', 'У вівторок.']);
  expect(partsOn(setVariant(varied, ONE, 'uk', null), ONE)).toHaveLength(2);
  expect(withoutLanguage(varied, 'uk')).toMatchObject({ parts: [{ lang: 'de' }], variants: [{ lang: 'de' }] });
});

test('Tags of languages are those of the contract', () => {
  expect(['uk', 'de-x-leicht', 'pa-Arab', 'ckb'].every(isLanguageTag)).toBe(true);
  expect(['', 'Deutsch', 'd', 'de-', 'de_AT'].some(isLanguageTag)).toBe(false);
});
