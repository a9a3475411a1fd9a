import { expect, it } from 'vitest';
import { readability, sentences, syllables, words } from './readability.ts';

it.each([
  ['Haus', 1],
  ['Beratung', 3],
  ['vier', 1],
  ['Familie', 4],
  ['Italien', 4],
  ['Ausbildungsplatz', 4],
  ['Jugendmigrationsdienst', 6],
  ['JMD', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

it('splits sentences and words', () => {
  expect(sentences('Du bist neu? Dann frag. Zum Beispiel: 01067')).toEqual([
    'Du bist neu?',
    'Dann frag.',
    'Zum Beispiel:',
    '01067',
  ]);
  expect(words('Deine Post-Leitzahl – und …')).toEqual(['Deine', 'Post-Leitzahl', 'und']);
});

it('computes Amstad, LIX and the first Wiener Sachtextformel', () => {
  // 2 sentences of 3 words; 8 syllables in 6 words, 4 of them of one; one word over six letters.
  const { amstad, lix, wiener } = readability(['Ich bin hier. Wir suchen Freunde.']);
  expect(amstad).toBeCloseTo(180 - 3 - 58.5 * (8 / 6));
  expect(lix).toBeCloseTo(3 + 100 / 6);
  expect(wiener).toBeCloseTo(0.1672 * 3 + (0.1297 * 100) / 6 - (0.0327 * 400) / 6 - 0.875);
});

it.each([
  ['Es ist z. B. hier.', 1],
  ['Wir starten am 1. August um 14.30 Uhr.', 1],
  ['Am 7. ist Fest. Am 8. schlafen alle.', 2],
  ['Du bist 19. Das passt.', 2],
  ['Der Bus Nr. 7 kommt. Er kommt zu spät.', 2],
  ['Sie sagt: „Hallo.“ Er lacht.', 3],
  ['Halt! Der Bus kommt', 2],
  ['Straße 7.\nOrt', 2],
])('finds the ends of sentences in %s', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

it('finds a text without words as easy as can be', () => {
  expect(readability(['…', ''])).toEqual({ amstad: 180, lix: 0, wiener: 0, sentences: 0 });
});
