import { lexiconOf, loadPath } from '@jmd-digital/content/apply';
import type { Exercise } from '@jmd-digital/schemas';
import { describe, expect, it } from 'vitest';
import { misjudged } from './misjudged.ts';

const { stations, words } = loadPath();
const all = stations.flatMap((station) => {
  const lexicon = lexiconOf(station, words.common);
  return station.exercises.map((exercise) => ({ id: exercise.id, exercise, lexicon }));
});

it('finds exercises of every station', () => {
  expect(all.length).toBeGreaterThanOrEqual(stations.length);
  expect(stations.length).toBeGreaterThan(0);
});

it.each(all)('judges $id as its authors do, at both levels', ({ exercise, lexicon }) => {
  expect(misjudged(exercise, lexicon)).toEqual([]);
});

describe('what authors may get wrong is named', () => {
  const own = (type: string, body: object, phrases: object[] = []) =>
    ({
      id: 'x-1',
      type,
      phrases,
      levels: { A2: { prompt: 'Los', hints: [], body }, B1: { prompt: 'Los', hints: [] } },
    }) as unknown as Exercise;
  const gap = (accept: string[], distractors: string[] = []) =>
    own('gap', {
      text: '{g}',
      gaps: { g: { accept, distractors, equiv: 'umlaut+ss', caseRule: 'auto', typo: 'auto', punct: false } },
    });
  const said = (exercise: Exercise, lexicon: string[] = []) =>
    misjudged(exercise, new Set(lexicon)).map(({ message }) => message);

  it('passes what is right', () => {
    expect(said(gap(['Praktikum', 'ein Praktikum'], ['Tisch']), ['tisch'])).toEqual([]);
  });

  it('a wrong word that the checker takes for a slip', () => {
    expect(said(gap(['Praktikum'], ['Praktikun']))).toEqual([
      '“Praktikun” in g is offered as wrong and judged “ok-spelling”.',
      '“Praktikun” in g is offered as wrong and judged “ok-spelling”.',
    ]);
    // A word that exists is no slip.
    expect(said(gap(['Tische'], ['Fische']), ['fische'])).toEqual([]);
  });

  it('an order that names what is not there, and a talk that is worth nothing', () => {
    const order = own('order', {
      items: [{ id: 'a' }, { id: 'b' }],
      solutions: [
        ['a', 'b'],
        ['a', 'c'],
      ],
      why: 'So.',
    });
    expect(said(order)[0]).toBe('The order a, c is judged “The exercise has no such part”, not “correct”.');
    const node = { line: 'Ja?', choices: [{ id: 'c', text: 'Ja', to: 'e', score: 0, why: 'So.' }] };
    const talk = own('dialogue', {
      partner: 'Frau Weber',
      start: 's',
      nodes: { s: node, e: { line: 'Gut.', end: 'ok' } },
    });
    expect(said(talk)[0]).toMatch(/^The solution is judged “(?:wrong|unanswered)”, not “correct”\.$/);
  });

  it('a phrase whose wrong word is taken', () => {
    const phrase = {
      id: 'x-1-p1',
      text: 'Ich {} hier.',
      accept: ['wohne'],
      distractors: ['wohme', 'lebst'],
      why: 'So.',
    };
    const exercise = own('write', { example: 'Ja.', starters: [], rubric: [{ id: 'r', text: 'Gut' }] }, [phrase]);
    expect(said(exercise, ['lebst'])).toEqual([
      '“wohme” in the phrase x-1-p1 is offered as wrong and judged “ok-spelling”.',
    ]);
  });
});
