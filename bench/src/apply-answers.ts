import { readFileSync } from 'node:fs';
import { checkAnswer, type Task, taskAt } from '@jmd-digital/domain/apply';
import { type AnswerOf, answer, type BodyOf, exercise, type Level } from '@jmd-digital/schemas';
import { do_not_optimize } from 'mitata';
// @boundaries-ignore The distance is a part of the check; nobody else takes it.
import { editDistance } from '../../packages/domain/src/apply/edit-distance.ts';
import { fastest } from './fastest.ts';
import { againstRate, type Row } from './report.ts';

const JUDGED = new URL('../../packages/domain/src/apply/judged/known.json', import.meta.url);
/** Longest text that an answer may hold in one gap, letters. */
const LONGEST = 400;

type Typed = 'gap' | 'dictate';

/** Answers to one exercise that were judged by hand. */
interface Group {
  name: string;
  type: Typed;
  level: Level;
  body: unknown;
  lexicon?: string[];
  rows: { answer: unknown }[];
}

/** One answer: judging it by the rules, and the bare distances of what was typed to all that is accepted for it. */
interface Work {
  name: string;
  check(): unknown;
  distances(): unknown;
}

const isTyped = (group: { type: string }): group is Group => group.type === 'gap' || group.type === 'dictate';

/** The exercise around a body, as content is read. */
function taskOf({ type, body, level }: Group): Task {
  const side = { prompt: 'Aufgabe.', hints: ['Tipp.'], body };
  const phrase = { id: 'p', text: 'Das {} gut.', accept: ['ist'], distractors: ['sind', 'bin'], why: 'Darum.' };
  const base = { id: 'judged', type, points: 1, skillTags: ['any'], picture: 'any', glossary: [], facts: [] };
  return taskAt(exercise.parse({ ...base, phrases: [phrase], levels: { A2: side, B1: side } }), level);
}

/** What is accepted in each part of a task. */
function acceptedIn(task: Task): Record<string, readonly string[]> {
  const body = task.body as BodyOf<Typed>;
  return Object.fromEntries(
    'gaps' in body
      ? Object.entries(body.gaps).map(([id, { accept }]) => [id, accept])
      : body.sentences.map(({ id, text, accept = [] }) => [id, [text, ...accept]]),
  );
}

function worksOf(group: Group): Work[] {
  const task = taskOf(group);
  const accepted = acceptedIn(task);
  const options = { level: group.level, lexicon: new Set(group.lexicon) };
  return group.rows.map((row) => {
    const given = answer.parse(row.answer) as AnswerOf<Typed>;
    const pairs = Object.entries(given.filled).flatMap(([id, typed]) =>
      (accepted[id] ?? []).map((text) => [typed, text] as const),
    );
    return {
      name: group.name,
      check: () => checkAnswer(task, given, options),
      distances: () => pairs.reduce((sum, [typed, text]) => sum + editDistance(typed, text), 0),
    };
  });
}

/** The longest sentence of a dictation, and for an answer its own words over and over, as much as an answer may hold. */
function longestOf(groups: readonly Group[]): Work[] {
  const all = groups
    .filter(({ type }) => type === 'dictate')
    .flatMap((group) => (taskOf(group).body as BodyOf<'dictate'>).sentences.map((sentence) => ({ group, sentence })));
  const [longest] = all.toSorted((one, other) => other.sentence.text.length - one.sentence.text.length);
  if (!longest) return [];
  const { group, sentence } = longest;
  const filled = { [sentence.id]: `${sentence.text} `.repeat(LONGEST).slice(0, LONGEST) };
  return worksOf({ ...group, body: { sentences: [sentence] }, rows: [{ answer: { type: 'dictate', filled } }] });
}

/** All of them, one after the other, so often that it can be timed. */
const times = (count: number, works: readonly (() => unknown)[]) => () => {
  for (let turn = 0; turn < count; turn += 1) for (const work of works) do_not_optimize(work());
};

/** Judging typed answers against the bare edit distance between the same texts. */
export function benchApplyAnswers(): Row[] {
  const groups = (JSON.parse(readFileSync(JUDGED, 'utf8')) as { type: string }[]).filter(isTyped);
  const all = groups.flatMap(worksOf);
  const each = fastest(all.map(({ check }) => times(20, [check])));
  const slowest = all.filter((_, index) => each[index] === Math.max(...each));
  const parts: [what: string, works: readonly Work[]][] = [
    [`${all.length} judged answers, against edit distance`, all],
    [`the slowest of them (${slowest[0]?.name})`, slowest],
    [`a sentence, and ${LONGEST} letters typed for it`, longestOf(groups)],
  ];
  return parts.map(([what, works]) => {
    const count = Math.ceil(all.length / works.length);
    const checks = works.map(({ check }) => check);
    const bare = works.map(({ distances }) => distances);
    const [ours = 0, theirs = 0] = fastest([times(count, checks), times(count, bare)]);
    const rate = (milliseconds: number) => (count * works.length * 1_000) / milliseconds;
    return againstRate(what, rate(ours), rate(theirs));
  });
}
