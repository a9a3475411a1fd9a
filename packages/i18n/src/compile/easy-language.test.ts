import { describe, expect, it } from 'vitest';
import { easyCatalogueProblems, easyTextProblems, readability, sentences, syllables, words } from './easy-language.ts';

const EASY = 'Du bist neu in Deutschland. Wir helfen dir. Das kostet nichts. Ruf an.';
const OFFICE =
  'Die Inanspruchnahme der Migrationsberatung setzt das Vorliegen einer aufenthaltsrechtlichen Genehmigung sowie die Vorlage entsprechender Nachweise voraus.';

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

it('computes Amstad and LIX', () => {
  // 2 sentences of 3 words; 7 syllables in 6 words; one word over six letters.
  const { amstad, lix } = readability(['Ich bin hier. Wir suchen Freunde.']);
  expect(amstad).toBeCloseTo(180 - 3 - 58.5 * (8 / 6));
  expect(lix).toBeCloseTo(3 + 100 / 6);
});

describe('the gate', () => {
  it('lets easy German pass', () => {
    expect(easyCatalogueProblems([EASY])).toEqual([]);
    expect(easyTextProblems(EASY)).toEqual([]);
  });

  it('stops office German', () => {
    expect(easyCatalogueProblems([OFFICE])).toEqual([
      expect.stringMatching(/^Amstad .* is below 80$/),
      expect.stringMatching(/^LIX .* is above 25$/),
    ]);
    expect(easyTextProblems(OFFICE)).toContainEqual(expect.stringContaining('more than 12 words'));
  });

  it('counts twelve words as enough and thirteen as too many', () => {
    const twelve = 'Du gehst mit mir am Tag in das Haus an der See';
    expect(easyTextProblems(`${twelve}.`)).toEqual([]);
    expect(easyTextProblems(`${twelve} hin.`)).toHaveLength(1);
  });

  it('wants long compounds split and no subjunctive', () => {
    expect(easyTextProblems('Das Jugendmigrationsdienstbüro')).toHaveLength(1);
    expect(easyTextProblems('Das Jugend-Migrations-Dienst-Büro')).toEqual([]);
    expect(easyTextProblems('Das könnte gehen.')).toEqual(['no subjunctive: “könnte”']);
  });
});
