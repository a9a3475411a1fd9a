import type {
  Answer,
  AnswerNote,
  AnswerOf,
  BodyOf,
  DialogueEnd,
  ExerciseType,
  Gap,
  Level,
  Verdict,
} from '@jmd-digital/schemas';
import { checkText, type TextJudgement, type TokenDiff } from './check-text.ts';
import { bestValue, pointsOf, walkDialogue } from './dialogue-path.ts';
import type { Task } from './task.ts';
import { isRight } from './verdict.ts';

/** A gap, an option, an item: what of an answer is judged by itself. */
export interface Part {
  id: string;
  verdict: Verdict;
  note?: AnswerNote;
  /** How it is right, where that can be said in words. */
  accepted?: string;
  /** One sentence that explains it, in easy German. */
  why?: string;
  diff?: TokenDiff[];
}

export interface Judgement {
  verdict: Verdict;
  /** 0 to 1; never deducts for an earlier try. */
  score: number;
  parts: Part[];
}

export interface CheckOptions {
  level: Level;
  /** Words that exist, in small letters: one of them is never a slip of another. */
  lexicon: ReadonlySet<string>;
}

/** An answer to another kind of exercise, or with parts that the exercise does not have. Not an answer that is wrong. */
export class InvalidAnswerError extends Error {}

type Check<Type extends ExerciseType> = (
  body: BodyOf<Type>,
  answer: AnswerOf<Type>,
  options: CheckOptions,
) => Judgement;

const UNANSWERED: Judgement = { verdict: 'unanswered', score: 0, parts: [] };

/** Share of points to verdict: all of them, at least half, less. */
const verdictOf = (score: number): Verdict => (score >= 1 ? 'correct' : score >= 0.5 ? 'almost' : 'wrong');
/** Shares are fractions; a sixth and a third are a half. */
function scored(share: number, parts: Part[]): Judgement {
  const score = Math.round(share * 1e6) / 1e6;
  return { verdict: verdictOf(score), score, parts };
}
const share = (part: number, whole: number) => (whole > 0 ? Math.max(0, part) / whole : 0);

function known(ids: Iterable<string>, of: Iterable<string>): void {
  const all = new Set(of);
  for (const id of ids) if (!all.has(id)) throw new InvalidAnswerError('The exercise has no such part');
}

const DEFAULT_RULES = { equiv: 'umlaut+ss', caseRule: 'auto', typo: 'auto', punct: false } as const;

/** Judges texts part by part. Nothing written at all is no answer; a single empty part is one that is missing. */
function checkTexts(
  filled: Readonly<Record<string, string>>,
  wanted: readonly (readonly [id: string, gap: Pick<Gap, 'accept'> & Partial<Gap>])[],
  options: CheckOptions,
): Judgement {
  known(
    Object.keys(filled),
    wanted.map(([id]) => id),
  );
  const parts = wanted.map(([id, gap]) => {
    const found = checkText(filled[id] ?? '', gap.accept, { ...DEFAULT_RULES, ...gap, ...options });
    return partOf(id, found, gap.why);
  });
  if (parts.every(({ verdict }) => verdict === 'unanswered')) return { ...UNANSWERED, parts };
  const score = parts.reduce((sum, { verdict }) => sum + (verdict === 'almost' ? 0.5 : isRight(verdict) ? 1 : 0), 0);
  const judged = scored(score / parts.length, parts);
  const slips = judged.verdict === 'correct' && parts.some(({ verdict }) => verdict !== 'correct');
  return slips ? { ...judged, verdict: 'ok-spelling' } : judged;
}

const partOf = (id: string, { verdict, note, accepted, diff }: TextJudgement, why?: string): Part => ({
  ...{ id, verdict, accepted, diff },
  ...(note ? { note } : {}),
  ...(why && !isRight(verdict) ? { why } : {}),
});

/** Right ones less wrong ones, so that taking everything is worth nothing. */
function checkPicked(
  picked: readonly string[],
  all: readonly { id: string; right: boolean; why?: string }[],
): Judgement {
  const chosen = new Set(picked);
  known(
    chosen,
    all.map(({ id }) => id),
  );
  if (chosen.size === 0) return UNANSWERED;
  const parts = all
    .filter(({ id, right }) => right || chosen.has(id))
    .map(({ id, right, why }): Part => {
      const part = { id, ...(why ? { why } : {}) };
      if (!right) return { ...part, verdict: 'wrong', note: 'too-many' };
      return chosen.has(id) ? { ...part, verdict: 'correct' } : { ...part, verdict: 'wrong', note: 'missing' };
    });
  const hits = parts.filter(({ verdict }) => verdict === 'correct').length;
  const wrong = parts.filter(({ note }) => note === 'too-many').length;
  const everything = wrong > 0 && chosen.size === all.length;
  return scored(everything ? 0 : share(hits - wrong, all.filter(({ right }) => right).length), parts);
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let line = other.map(() => 0);
  for (const item of one) {
    const before = line;
    line = [];
    other.forEach((each, index) => {
      line[index] = each === item ? (before[index - 1] ?? 0) + 1 : Math.max(before[index] ?? 0, line[index - 1] ?? 0);
    });
  }
  return line.at(-1) ?? 0;
}

const END_LIMIT: Readonly<Record<DialogueEnd, number>> = { ok: 1, almost: 0.75, again: 0.4 };

const pieces = (lines: BodyOf<'mark'>['lines']) => lines.flat().flatMap(({ id }) => (id === undefined ? [] : [id]));

const CHECKS: { [Type in ExerciseType]: Check<Type> } = {
  choice: ({ multi, options }, { picked }) => {
    const all = options.map(({ id, correct, why }) => ({ id, right: correct, why }));
    if (!multi && picked.length > 1) throw new InvalidAnswerError('Only one can be chosen');
    return checkPicked(picked, all);
  },
  gap: ({ gaps }, { filled }, options) => checkTexts(filled, Object.entries(gaps), options),
  dragWords: ({ gaps, groups = [] }, { filled }) => {
    known(Object.keys(filled), Object.keys(gaps));
    if (Object.values(filled).every((word) => !word.trim())) return UNANSWERED;
    const spare = new Map(groups.flatMap((group) => group.map((id) => [id, new Set(group)] as const)));
    // A gap of a group takes what belongs to any gap of it that has not been filled with it yet.
    const taken = new Set<string>();
    const parts = Object.entries(gaps).map(([id, { accept, why }]): Part => {
      const word = filled[id];
      const from =
        word && [id, ...(spare.get(id) ?? [])].find((each) => !taken.has(each) && gaps[each]?.accept.includes(word));
      if (from) taken.add(from);
      const part = { id, accepted: accept[0] ?? '' };
      if (from) return { ...part, verdict: 'correct' };
      return { ...part, verdict: 'wrong', note: word ? 'wrong-place' : 'missing', ...(why ? { why } : {}) };
    });
    return scored(share(parts.filter(({ verdict }) => verdict === 'correct').length, parts.length), parts);
  },
  mark: ({ lines, correct }, { marked }) =>
    checkPicked(
      marked,
      pieces(lines).map((id) => ({ id, right: id in correct, ...(correct[id] ? { why: correct[id] } : {}) })),
    ),
  findError: ({ lines, errors }, { marked }) =>
    checkPicked(
      marked,
      pieces(lines).map((id) => ({ id, right: id in errors, ...(errors[id] ? { why: errors[id].why } : {}) })),
    ),
  order: ({ items, solutions, why }, { order }) => {
    known(
      order,
      items.map(({ id }) => id),
    );
    if (order.length === 0) return UNANSWERED;
    const given = [...new Set(order)];
    const best = Math.max(...solutions.map((solution) => commonLength(solution, given)));
    const score = items.length > 1 ? share(best - 1, items.length - 1) : 1;
    const nearest = solutions.find((solution) => commonLength(solution, given) === best) ?? [];
    const parts = items.map(({ id }): Part => {
      const fits = given.indexOf(id) === nearest.indexOf(id);
      return fits ? { id, verdict: 'correct' } : { id, verdict: 'wrong', note: 'wrong-place', why };
    });
    return scored(score, parts);
  },
  sort: ({ buckets, items }, { placed }) => {
    known(
      Object.keys(placed),
      items.map(({ id }) => id),
    );
    known(
      Object.values(placed),
      buckets.map(({ id }) => id),
    );
    if (Object.keys(placed).length === 0) return UNANSWERED;
    const parts = items.map(({ id, buckets: right, why }): Part => {
      const at = placed[id];
      if (at !== undefined && right.includes(at)) return { id, verdict: 'correct' };
      return { id, verdict: 'wrong', note: at === undefined ? 'missing' : 'wrong-place', why };
    });
    // Everything in one bucket, or by chance, is worth nothing.
    const chance = 1 / buckets.length;
    const hits = parts.filter(({ verdict }) => verdict === 'correct').length / parts.length;
    return scored(share(hits - chance, 1 - chance), parts);
  },
  match: ({ pairs }, { paired }) => {
    const ids = pairs.map(({ id }) => id);
    known([...Object.keys(paired), ...Object.values(paired)], ids);
    if (Object.keys(paired).length === 0) return UNANSWERED;
    const parts = pairs.map(({ id, why }): Part => {
      if (paired[id] === id) return { id, verdict: 'correct' };
      const note = paired[id] === undefined ? 'missing' : 'wrong-place';
      return { id, verdict: 'wrong', note, ...(why ? { why } : {}) };
    });
    return scored(share(parts.filter(({ verdict }) => verdict === 'correct').length, parts.length), parts);
  },
  dialogue: (body, { path }) => {
    const walk = walkDialogue(body, path);
    if (!walk) throw new InvalidAnswerError('Nobody can say that here');
    if (!walk.end) return UNANSWERED;
    const best = bestValue(body);
    const score = Math.min(END_LIMIT[walk.end], share(pointsOf(walk.straight), best));
    const parts = walk.straight.map(({ id, why, score: points }): Part => {
      const most = Math.max(
        ...Object.values(body.nodes).flatMap(({ choices = [] }) =>
          choices.some((each) => each.id === id) ? choices.map((each) => each.score) : [],
        ),
      );
      return { id, verdict: points >= most ? 'correct' : points > 0 ? 'almost' : 'wrong', why };
    });
    return scored(score, parts);
  },
  dictate: ({ sentences }, { filled }, options) =>
    checkTexts(
      filled,
      sentences.map(({ id, text, accept = [] }) => [id, { accept: [text, ...accept] }] as const),
      options,
    ),
  form: ({ groups }, { filled }) => {
    const fields = groups.flatMap((group) => group.fields);
    known(
      filled,
      fields.map(({ id }) => id),
    );
    if (filled.length === 0) return UNANSWERED;
    const wanted = groups
      .filter(({ optional }) => !optional)
      .flatMap((group) => group.fields.filter(({ required }) => required));
    const parts = wanted.map(
      ({ id }): Part => (filled.includes(id) ? { id, verdict: 'correct' } : { id, verdict: 'wrong', note: 'missing' }),
    );
    const done = parts.filter(({ verdict }) => verdict === 'correct').length;
    return scored(wanted.length > 0 ? share(done, wanted.length) : 1, parts);
  },
  write: ({ rubric }, { checked }) => checkTicked(rubric, checked),
  speak: ({ rubric }, { checked }) => checkTicked(rubric, checked),
};

/** What people say of their own work; nobody else judges it. */
function checkTicked(rubric: readonly { id: string }[], checked: readonly string[]): Judgement {
  const ids = rubric.map(({ id }) => id);
  known(checked, ids);
  if (checked.length === 0) return UNANSWERED;
  const parts = ids.map(
    (id): Part => (checked.includes(id) ? { id, verdict: 'correct' } : { id, verdict: 'wrong', note: 'missing' }),
  );
  return scored(share(new Set(checked).size, ids.length), parts);
}

/**
 * Judges an answer: the same in the app, in the widget, on the server and in tests.
 * @throws InvalidAnswerError where the answer is not one to this task
 */
export function checkAnswer(task: Task, answer: Answer, options: CheckOptions): Judgement {
  if (answer.type !== task.type) throw new InvalidAnswerError('The answer is to another kind of exercise');
  return (CHECKS[task.type] as Check<ExerciseType>)(task.body, answer as AnswerOf<ExerciseType>, options);
}
