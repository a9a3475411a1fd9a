import { contentHash, loadPath } from '@jmd-digital/content/apply';
import { compareEntries, cvOf, mergeLogs, progressOf, solutionOf, streakOf, taskAt } from '@jmd-digital/domain/apply';
import { cardsOf } from '@jmd-digital/domain/apply-cards';
import { type LogEntry, logEntry } from '@jmd-digital/schemas';
import { fastest } from './fastest.ts';
import { againstTime, type Row } from './report.ts';

/** Entries of each log, and how many of them both have. */
const [EACH, SHARED] = [10_000, 5_000];
/** What somebody adds on a day. */
const PER_DAY = 20;
const FIRST_DAY = Date.UTC(2025, 5, 1);
const DAY_MS = 86_400_000;
const DEVICES = ['0193c0de-0000-4000-8000-00000000000a', '0193c0de-0000-4000-8000-00000000000b'] as const;

const VERDICTS = ['correct', 'correct', 'ok-spelling', 'correct', 'wrong', 'correct', 'almost'] as const;
const SCORES = { correct: 1, 'ok-spelling': 1, almost: 0.5, wrong: 0 } as const;
const GRADES = [3, 3, 4, 2, 3, 1] as const;

const uuid = (number: number) => `0193c0de-0000-7000-8000-${String(number).padStart(12, '0')}`;
const at = <Item>(list: readonly Item[], number: number): Item => list[number % list.length] as Item;

/** Thirty fields of a CV. */
const FIELDS = ['employer', 'title', 'place'].flatMap((field) =>
  Array.from({ length: 10 }, (_, item) => `/work/${uuid(item)}/${field}`),
);

type Head = 'id' | 'device' | 'lamport' | 'at' | 'day';
type Said = LogEntry extends infer Each ? (Each extends LogEntry ? Omit<Each, Head> : never) : never;
/** Where a device goes on: numbers of its entries, its counter, and what stands in each field. */
interface Place {
  device: string;
  from: number;
  lamport: number;
  standing: Map<string, string>;
}

const { stations, scenes } = loadPath();
const exercises = stations.flatMap((station) => station.exercises);
const phrases = new Map(exercises.map((exercise) => [exercise.id, exercise.phrases.map(({ id }) => id)]));
const phraseIds = [...phrases.values()].flat();

/** Out of twenty entries nine tries at exercises, eight cards of the daily round, two fields of the CV and a scene. */
function saidAt(number: number, standing: Place['standing']): Said {
  const [turn, kind] = [Math.floor(number / PER_DAY), number % PER_DAY];
  if (kind < 9) {
    const exercise = at(exercises, turn * 9 + kind);
    const verdict = at(VERDICTS, number);
    return {
      ...{ kind: 'attempt', exerciseId: exercise.id, contentHash: contentHash(exercise), level: 'A2' },
      ...{ startedAt: '2025-06-01T09:59:00.000Z', ms: 45_000, answer: solutionOf(taskAt(exercise, 'A2')) },
      ...{ verdict, score: SCORES[verdict], hintsUsed: 0, shown: false },
    };
  }
  if (kind < 17) return { kind: 'review', phraseId: at(phraseIds, turn * 8 + kind), grade: at(GRADES, number) };
  if (kind === 17) return { kind: 'seen', sceneId: at(scenes, turn).id };
  const path = at(FIELDS, turn * 2 + kind);
  const before = standing.get(path);
  standing.set(path, uuid(number));
  return {
    ...{ kind: 'set', doc: 'cv', path, value: `Betrieb ${number}`, provenance: 'user' },
    replaces: before ? [before] : [],
  };
}

function write(count: number, { device, from, lamport, standing }: Place): LogEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(FIRST_DAY + Math.floor((lamport + index) / PER_DAY) * DAY_MS).toISOString().slice(0, 10);
    const head = { id: uuid(from + index), device, lamport: lamport + index, at: `${day}T10:00:00.000Z`, day };
    return { ...head, ...saidAt(from + index, standing) };
  });
}

/** The logs of two devices that were apart from the middle on. Always the same. */
function createLogs(): [one: LogEntry[], other: LogEntry[]] {
  const standing = new Map<string, string>();
  const shared = write(SHARED, { device: DEVICES[0], from: 0, lamport: 1, standing });
  const [one, other] = DEVICES.map((device, index) => {
    const place = { device, from: SHARED + index * EACH, lamport: SHARED + 1, standing: new Map(standing) };
    // Each has read its own from somewhere, so that what both have are not the same objects.
    return logEntry.array().parse([...shared, ...write(EACH - SHARED, place)]);
  });
  return [one ?? [], other ?? []];
}

/** Bringing the logs of two devices together, and what screens show of the result, against a bare sort of its entries. */
export function benchApplyLog(): Row[] {
  const [one, other] = createLogs();
  const fresh = other.slice(SHARED);
  const log = mergeLogs(one, other);
  const { days } = progressOf(log, { stations });
  const today = log.at(-1)?.day ?? '';
  const phrasesOf = (id: string) => phrases.get(id) ?? [];

  const parts: [what: string, work: () => unknown][] = [
    [`merge of two logs of ${EACH}, ${SHARED} in both, against a sort`, () => mergeLogs(one, other)],
    [`merge of the ${fresh.length} alone that are new`, () => mergeLogs(one, fresh)],
    [`progress of ${log.length} entries`, () => progressOf(log, { stations })],
    [`streak of ${days.size} days`, () => streakOf(days, today)],
    ['CV', () => cvOf(log, '')],
    ['cards of the daily round', () => cardsOf(log, phrasesOf)],
    ['all four', () => [streakOf(progressOf(log, { stations }).days, today), cvOf(log, ''), cardsOf(log, phrasesOf)]],
  ];
  const [sort = 0, ...times] = fastest([
    () => [...one, ...fresh].sort(compareEntries),
    ...parts.map(([, work]) => work),
  ]);
  return parts.map(([what], index) => againstTime(what, times[index] ?? 0, sort));
}
