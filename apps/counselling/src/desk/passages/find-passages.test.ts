import type { TextModule } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { findPassages } from './find-passages.ts';

const PASSAGES = [
  { title: 'Gruß', body: 'Guten Tag', language: 'de' },
  { title: 'Greeting', body: 'Good day', language: 'en' },
  { title: 'Abschied', body: 'Auf Wiedersehen, schönen Tag', language: 'de' },
] as TextModule[];

const titles = (search: string, language = 'de') => findPassages(PASSAGES, search, language).map(({ title }) => title);

test('The wanted language comes first, then the alphabet', () => {
  expect(titles('')).toEqual(['Abschied', 'Gruß', 'Greeting']);
  expect(titles('', 'en')).toEqual(['Greeting', 'Abschied', 'Gruß']);
});

test('Every word has to be there, in title or text', () => {
  expect(titles('tag')).toEqual(['Abschied', 'Gruß']);
  expect(titles('schonen wiedersehen')).toEqual(['Abschied']);
  expect(titles('nichts')).toEqual([]);
});
