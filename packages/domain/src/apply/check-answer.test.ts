import { readFileSync } from 'node:fs';
import { type Answer, answer, type Exercise, exercise, type Level } from '@jmd-digital/schemas';
import { describe, expect, test } from 'vitest';
import { checkAnswer, type Judgement } from './check-answer.ts';
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
