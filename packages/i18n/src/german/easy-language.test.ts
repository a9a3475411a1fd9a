import { describe, expect, it } from 'vitest';
import { easyCatalogueProblems, easyTextProblems } from './easy-language.ts';

const EASY = 'Du bist neu in Deutschland. Wir helfen dir. Das kostet nichts. Ruf an.';
const OFFICE =
  'Die Inanspruchnahme der Migrationsberatung setzt das Vorliegen einer aufenthaltsrechtlichen Genehmigung sowie die Vorlage entsprechender Nachweise voraus.';

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
