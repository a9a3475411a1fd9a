import { lexiconOf, loadPath } from '@jmd-digital/content/apply';
import { checkAnswer, solutionOf, type Task, taskAt } from '@jmd-digital/domain/apply';
import type { Answer, BodyOf, Exercise, Level, Station } from '@jmd-digital/schemas';

/** The path as it is shipped. */
const loaded = loadPath();
export const stations: readonly Station[] = loaded.stations;

export type Wanted = 'correct' | 'almost' | 'wrong';

/** Answers that are less right than the solution, step by step, so that some are nearly right and some are not. */
function* worse(task: Task, solution: Answer): Generator<Answer> {
  const body = task.body as unknown;
  switch (solution.type) {
    case 'choice': {
      const { options, multi } = body as BodyOf<'choice'>;
      const wrong = options.filter(({ correct }) => !correct).map(({ id }) => id);
      if (!multi) yield { type: 'choice', picked: wrong.slice(0, 1) };
      for (let drop = 1; drop < solution.picked.length; drop += 1)
        yield { type: 'choice', picked: solution.picked.slice(drop) };
      yield { type: 'choice', picked: wrong.slice(0, 1) };
      return;
    }
    case 'gap':
    case 'dictate': {
      const ids = Object.keys(solution.filled);
      for (let spoilt = 1; spoilt <= ids.length; spoilt += 1) {
        const filled = Object.fromEntries(
          ids.map((id, index) => [id, index < spoilt ? spoil(body, id) : (solution.filled[id] ?? '')]),
        );
        yield { type: solution.type, filled };
      }
      return;
    }
    case 'dragWords': {
      const { pool } = body as BodyOf<'dragWords'>;
      const ids = Object.keys(solution.filled);
      const left = [...pool];
      for (const word of Object.values(solution.filled)) left.splice(left.indexOf(word), 1);
      for (let moved = 2; moved <= ids.length; moved += 1) {
        // The first ones change places in a ring.
        const ring = ids.slice(0, moved);
        const filled = { ...solution.filled };
        ring.forEach((id, index) => {
          filled[id] = solution.filled[ring[(index + 1) % ring.length] ?? id] ?? '';
        });
        yield { type: 'dragWords', filled };
      }
      const spare = Object.fromEntries(
        ids.map((id, index) => [id, left[index] ?? ''] as const).filter(([, word]) => word),
      );
      yield { type: 'dragWords', filled: spare };
      return;
    }
    case 'mark':
    case 'findError': {
      const { lines } = body as BodyOf<'mark'>;
      const wrong = lines.flat().flatMap(({ id }) => (id !== undefined && !solution.marked.includes(id) ? [id] : []));
      for (let drop = 1; drop < solution.marked.length; drop += 1)
        yield { type: solution.type, marked: solution.marked.slice(drop) };
      yield { type: solution.type, marked: wrong.slice(0, 1) };
      return;
    }
    case 'order': {
      const { order } = solution;
      for (let moved = 1; moved < order.length; moved += 1)
        yield { type: 'order', order: [...order.slice(moved), ...order.slice(0, moved)] };
      yield { type: 'order', order: order.toReversed() };
      return;
    }
    case 'sort': {
      const { items, buckets } = body as BodyOf<'sort'>;
      for (let moved = 1; moved <= items.length; moved += 1) {
        const placed = { ...solution.placed };
        for (const item of items.slice(0, moved)) {
          const other = buckets.find(({ id }) => !item.buckets.includes(id));
          if (other) placed[item.id] = other.id;
        }
        yield { type: 'sort', placed };
      }
      return;
    }
    case 'match': {
      const ids = Object.keys(solution.paired);
      for (let moved = 2; moved <= ids.length; moved += 1) {
        const paired = { ...solution.paired };
        ids.slice(0, moved).forEach((id, index) => {
          paired[id] = ids[(index + 1) % moved] ?? id;
        });
        yield { type: 'match', paired };
      }
      return;
    }
    case 'dialogue':
      yield* talks(body as BodyOf<'dialogue'>);
      return;
    case 'form': {
      for (let drop = 1; drop < solution.filled.length; drop += 1)
        yield { type: 'form', filled: solution.filled.slice(drop) };
      return;
    }
    case 'write':
    case 'speak': {
      for (let drop = 1; drop < solution.checked.length; drop += 1)
        yield { type: solution.type, checked: solution.checked.slice(drop) };
      return;
    }
  }
}

/** A word that the gap does not take: one of those to choose from, or none at all. */
function spoil(body: unknown, id: string): string {
  const { gaps } = body as Partial<BodyOf<'gap'>>;
  return gaps?.[id]?.distractors?.[0] ?? 'Quatsch';
}

/** Every way through a talk without circles. */
function* talks({ start, nodes }: BodyOf<'dialogue'>): Generator<Answer> {
  const waiting: { at: string; path: string[]; seen: string[] }[] = [{ at: start, path: [], seen: [start] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { at, path, seen } = next;
    const node = nodes[at];
    if (node?.end) yield { type: 'dialogue', path };
    for (const { id, to } of node?.choices ?? [])
      if (!seen.includes(to)) waiting.push({ at: to, path: [...path, id], seen: [...seen, to] });
  }
}

/** An answer that is judged as wanted; null where the kind of exercise has none, as one of two has no “nearly”. */
export function answerFor(station: Station, exercise: Exercise, level: Level, wanted: Wanted): Answer | null {
  const task = taskAt(exercise, level) as Task;
  const options = { level, lexicon: lexiconOf(station, loaded.words.common) };
  const solution = solutionOf(task);
  if (wanted === 'correct') return solution;
  for (const answer of worse(task, solution)) if (checkAnswer(task, answer, options).verdict === wanted) return answer;
  return null;
}
