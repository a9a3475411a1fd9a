import { readFileSync } from 'node:fs';
import { type Answer, answer, type Exercise, exercise, type Level } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkAnswer, InvalidAnswerError, type Judgement } from './check-answer.ts';
import { emptyAnswer, solutionOf } from './solution.ts';
import { taskAt } from './task.ts';

/** Answers that teachers judged by hand, by kind of exercise; the rules were never fitted to `held-out`. */
interface Group {
  name: string;
  type: Exercise['type'];
  level: Level;
  body: unknown;
  lexicon?: string[];
  rows: { answer: Answer; verdict: string; score: number; note?: string; why?: string }[];
}

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`./judged/${file}.json`, import.meta.url), 'utf8')) as Group[];

/** An exercise around a body, so that it is parsed and given its defaults as content is. */
function taskOf({ type, body, level }: Group) {
  const side = { prompt: 'Aufgabe.', hints: ['Tipp.'], body };
  const phrase = { id: 'p', text: 'Das {} gut.', accept: ['ist'], distractors: ['sind', 'bin'], why: 'Darum.' };
  const base = { id: 'judged', type, points: 1, skillTags: ['any'], picture: 'any', glossary: [], facts: [] };
  const parsed = exercise.parse({ ...base, phrases: [phrase], levels: { A2: side, B1: side } });
  return taskAt(parsed as never, level);
}

const judge = (group: Group, given: Answer): Judgement =>
  checkAnswer(taskOf(group), answer.parse(given), { level: group.level, lexicon: new Set(group.lexicon) });

/** Notes are told for texts; elsewhere the mark beside a part says as much. */
const noteOf = ({ parts }: Judgement) => parts.find(({ verdict }) => verdict !== 'correct')?.note;

const TEXTS = ['gap', 'dictate'];

describe.each(['known', 'held-out'])('Judged by hand: %s', (file) => {
  const groups = read(file);

  test('the table is large, and has every kind of exercise', () => {
    expect(groups.reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(file === 'known' ? 400 : 300);
    expect(new Set(groups.map(({ type }) => type)).size).toBe(13);
  });

  test.each(groups.map((group) => [`${group.type}, ${group.level}: ${group.name}`, group] as const))(
    '%s',
    (_, group) => {
      for (const { answer: given, verdict, score, note, why } of group.rows) {
        const found = judge(group, given);
        const told = `${JSON.stringify(given)} ${why ?? ''}`;
        expect({ told, verdict: found.verdict, score: Math.round(found.score * 100) / 100 }).toEqual({
          told,
          verdict,
          score,
        });
        if (TEXTS.includes(group.type)) expect({ told, note: noteOf(found) }).toEqual({ told, note });
      }
    },
  );
});

/** A gap on its own. */
const typed = (text: string, accept: string, level: Level = 'A2', lexicon: string[] = []) =>
  judge(
    { name: '', type: 'gap', level, lexicon, rows: [], body: { text: 'x {g}', gaps: { g: { accept: [accept] } } } },
    { type: 'gap', filled: { g: text } },
  ).verdict;

test('A slip is told apart from another word', () => {
  expect(typed('Praktikun', 'Praktikum')).toBe('ok-spelling');
  expect(typed('Mueller', 'Müller')).toBe('ok-spelling');
  expect(typed('Fluss', 'Fluß')).toBe('ok-spelling');
  expect(typed('ein', 'kein')).toBe('wrong');
  expect(typed('den', 'dem')).toBe('wrong');
  expect(typed('2025', '2024')).toBe('wrong');
  expect(typed('schon', 'schön')).toBe('ok-spelling');
  expect(typed('schon', 'schön', 'A2', ['schon'])).toBe('wrong');
});

test('Nothing is not wrong', () => {
  for (const nothing of ['', '  ', '\u00a0', '.']) expect(typed(nothing, 'Praktikum')).toBe('unanswered');
});

const dialogue: Group = {
  ...{ name: '', type: 'dialogue', level: 'A2', rows: [] },
  body: {
    partner: 'Frau Tusche',
    start: 'a',
    nodes: {
      a: {
        line: 'Ja bitte?',
        choices: [
          { id: 'polite', text: 'Guten Tag.', to: 'b', score: 2, why: 'Ein Gruß öffnet.' },
          { id: 'mumble', text: 'Äh.', to: 'a', score: 1, why: 'Sag es noch einmal.' },
        ],
      },
      b: {
        line: 'Worum geht es?',
        choices: [
          { id: 'ask', text: 'Um ein Praktikum.', to: 'good', score: 2, why: 'Klar gesagt.' },
          { id: 'back', text: 'Wie bitte?', to: 'a', score: 1, why: 'Nachfragen ist gut.' },
          { id: 'leave', text: 'Egal.', to: 'bad', score: 0, why: 'Schade.' },
        ],
      },
      good: { line: 'Gern.', end: 'ok' },
      bad: { line: 'Dann nicht.', end: 'again' },
    },
  },
};

test('Talking in circles adds nothing, and what nobody can say there is no answer', () => {
  const say = (...path: string[]) => judge(dialogue, { type: 'dialogue', path });
  expect(say('polite', 'ask')).toMatchObject({ verdict: 'correct', score: 1 });
  expect(say('mumble', 'mumble', 'mumble', 'polite', 'back', 'polite', 'back', 'polite', 'ask').score).toBe(1);
  expect(say('polite', 'back', 'polite', 'leave').score).toBe(say('polite', 'leave').score);
  expect(say('polite', 'leave').score).toBeLessThanOrEqual(0.4);
  expect(say('polite').verdict).toBe('unanswered');
  expect(() => say('ask')).toThrow(InvalidAnswerError);
});

test('An answer to another task is refused, and says nothing of what was typed', () => {
  const secret = 'geheim';
  expect(() => judge(dialogue, { type: 'gap', filled: { g: secret } })).toThrow(InvalidAnswerError);
  const gap: Group = {
    ...{ name: '', type: 'gap', level: 'A2', rows: [] },
    body: { text: 'x {g}', gaps: { g: { accept: ['a'] } } },
  };
  expect(() => judge(gap, { type: 'gap', filled: { other: secret } })).toThrow(/^The exercise has no such part$/);
});

const marks = (right: number, all: number): Group => ({
  ...{ name: '', type: 'mark', level: 'A2', rows: [] },
  body: {
    lines: [Array.from({ length: all }, (_, index) => ({ id: `p${index}`, text: `Stück ${index}` }))],
    correct: Object.fromEntries(Array.from({ length: right }, (_, index) => [`p${index}`, 'Darum.'])),
  },
});

test('Taking everything, or everything into one place, is worth nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (right, wrong) => {
      const all = Array.from({ length: right + wrong }, (_, index) => `p${index}`);
      expect(judge(marks(right, right + wrong), { type: 'mark', marked: all }).score).toBe(0);
    }),
  );
});

test('A judgement is between 0 and 1, its verdict follows from the score, and the same answer is judged the same', () => {
  const groups = read('known').filter(({ type }) => type === 'gap');
  fc.assert(
    fc.property(fc.constantFrom(...groups), fc.string({ unit: 'grapheme', maxLength: 40 }), (group, text) => {
      const { gaps } = group.body as { gaps: Record<string, unknown> };
      const given: Answer = { type: 'gap', filled: Object.fromEntries(Object.keys(gaps).map((id) => [id, text])) };
      const found = judge(group, given);
      expect(found.score).toBeGreaterThanOrEqual(0);
      expect(found.score).toBeLessThanOrEqual(1);
      expect(judge(group, given)).toEqual(found);
      const said = { correct: 1, 'ok-spelling': 1, almost: 0.5, wrong: 0, unanswered: 0 }[found.verdict];
      expect(found.score).toBeGreaterThanOrEqual(said);
    }),
  );
});

test('A solution is right, and nothing is unanswered, for every kind of exercise', () => {
  for (const group of read('known')) {
    const task = taskOf(group);
    const options = { level: group.level, lexicon: new Set<string>() };
    expect(checkAnswer(task, solutionOf(task), options)).toMatchObject({ verdict: 'correct', score: 1 });
    expect(checkAnswer(task, emptyAnswer(task.type), options)).toMatchObject({ verdict: 'unanswered', score: 0 });
  }
});
