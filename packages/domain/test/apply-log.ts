import type { LogEntry } from '@jmd-digital/schemas';
import fc from 'fast-check';

const DEVICES = ['0193c0de-0000-4000-8000-00000000000a', '0193c0de-0000-4000-8000-00000000000b'] as const;
export const PATH = {
  stations: [
    { id: 's1', exercises: ['s1-1', 's1-2', 's1-3'].map((id) => ({ id, points: 5 })) },
    { id: 's2', exercises: ['s2-1', 's2-2'].map((id) => ({ id, points: 3 })) },
  ],
};
const EXERCISES = PATH.stations.flatMap(({ exercises }) => exercises.map(({ id }) => id));

let count = 0;
const uuid = () => {
  count += 1;
  return `0193c0de-0000-7000-8000-${String(count).padStart(12, '0')}`;
};

export interface Attempted {
  exerciseId?: string;
  verdict?: 'correct' | 'ok-spelling' | 'almost' | 'wrong';
  score?: number;
  shown?: boolean;
  day?: string;
  lamport?: number;
  device?: string;
}

export function attempt({ verdict = 'correct', ...more }: Attempted = {}): Extract<LogEntry, { kind: 'attempt' }> {
  const score = { correct: 1, 'ok-spelling': 1, almost: 0.5, wrong: 0.2 }[verdict];
  const day = more.day ?? '2026-11-29';
  return {
    ...{ kind: 'attempt', id: uuid(), device: DEVICES[0], lamport: count, at: `${day}T10:00:00.000Z`, day },
    ...{ exerciseId: 's1-1', contentHash: 'hash-of-it', level: 'A2', startedAt: `${day}T09:59:00.000Z`, ms: 60_000 },
    ...{ answer: { type: 'choice', picked: ['a'] }, verdict, score, hintsUsed: 0, shown: false },
    ...more,
  };
}

export function set(path: string, value: string | null, more: Partial<Extract<LogEntry, { kind: 'set' }>> = {}) {
  return {
    ...{
      kind: 'set',
      id: uuid(),
      device: DEVICES[0],
      lamport: count,
      at: '2026-11-29T10:00:00.000Z',
      day: '2026-11-29',
    },
    ...{ doc: 'cv', path, value, provenance: 'user', replaces: [] },
    ...more,
  } as Extract<LogEntry, { kind: 'set' }>;
}

/** What one device writes into its log while others write into theirs: it knows its own entries and nothing else. */
export const deviceLogs: fc.Arbitrary<LogEntry[][]> = fc
  .array(
    fc.array(
      fc.oneof(
        fc.record({
          what: fc.constant('attempt' as const),
          exerciseId: fc.constantFrom(...EXERCISES),
          verdict: fc.constantFrom('correct', 'ok-spelling', 'almost', 'wrong'),
          shown: fc.boolean(),
          day: fc.constantFrom('2026-11-27', '2026-11-28', '2026-11-29', '2026-12-02'),
        }),
        fc.record({
          what: fc.constant('set' as const),
          path: fc.constantFrom(
            '/target/occupation',
            '/skills/0193c0de-0000-7000-8000-00000000aaaa/name',
            '/person/email',
          ),
          value: fc.oneof(fc.constantFrom('Bäckerin', 'Koch', 'a@example.org'), fc.constant(null)),
        }),
        fc.record({
          what: fc.constant('review' as const),
          phraseId: fc.constantFrom('s1-1-p1', 's2-1-p1'),
          grade: fc.constantFrom(1, 2, 3, 4),
          day: fc.constantFrom('2026-11-28', '2026-11-29', '2026-11-20'),
        }),
      ),
      { maxLength: 12 },
    ),
    { minLength: 2, maxLength: 3 },
  )
  .map((devices) =>
    devices.map((actions, index) => {
      const device = `0193c0de-0000-4000-8000-00000000000${index + 1}`;
      const standing = new Map<string, string[]>();
      return actions.map((action, place): LogEntry => {
        const lamport = place + 1;
        if (action.what === 'attempt') return attempt({ ...action, device, lamport } as Attempted);
        if (action.what === 'review')
          return {
            ...{ kind: 'review', id: uuid(), device, lamport, at: `${action.day}T08:00:00.000Z`, day: action.day },
            ...{ phraseId: action.phraseId, grade: action.grade as 1 | 2 | 3 | 4 },
          };
        const entry = set(action.path, action.value, { device, lamport, replaces: standing.get(action.path) ?? [] });
        standing.set(action.path, [entry.id]);
        return entry;
      });
    }),
  );
