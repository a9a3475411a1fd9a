import type { LogEntry } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { claimOf } from './proof.ts';
import { uuidv7 } from './store/uuid.ts';

let lamport = 0;
function tried(exerciseId: string, score: number, more: object = {}): LogEntry {
  lamport += 1;
  return {
    ...{ kind: 'attempt', id: uuidv7(lamport), device: uuidv7(1), lamport, at: '2026-11-29T10:00:00.000Z' },
    ...{ day: '2026-11-29', startedAt: '2026-11-29T09:59:00.000Z', ms: 1000, hintsUsed: 0, shown: false },
    ...{ exerciseId, contentHash: `hash-${lamport}`.padEnd(22, '-'), level: 'A2', score },
    ...{ verdict: score === 1 ? 'correct' : 'wrong', answer: { type: 'choice', picked: [String(lamport)] } },
    ...more,
  } as LogEntry;
}

const STATION = {
  ...{ id: 's9', number: 9, title: 'Station', prerequisites: [] },
  exercises: ['s9-1', 's9-2'].map((id) => ({ id, type: 'choice' as const, points: 5, phrases: [] })),
};

test('A badge is asked for with the best try at each exercise, and never with one that had the solution in sight', () => {
  const log = [
    tried('s9-1', 0.2),
    tried('s9-1', 1),
    tried('s9-1', 0.4),
    tried('s9-2', 0.6),
    tried('s9-2', 1, { shown: true }),
    tried('s8-1', 1),
  ];
  const { attempts, level } = claimOf(log, STATION);
  expect(attempts.map(({ answer }) => answer)).toEqual([
    { type: 'choice', picked: ['2'] },
    { type: 'choice', picked: ['4'] },
  ]);
  expect(level).toBe('A2');
});

test('Of tries that are equally good it is the last, whose content is the newest', () => {
  const log = [tried('s9-1', 1), tried('s9-1', 1)];
  expect(claimOf(log, STATION).attempts[0]?.contentHash).toBe((log[1] as { contentHash: string }).contentHash);
});

test('It says B1 where everything was answered at B1', () => {
  const all = ['s9-1', 's9-2'].map((id) => tried(id, 1, { level: 'B1' }));
  expect(claimOf(all, STATION).level).toBe('B1');
  expect(claimOf([...all, tried('s9-1', 1)], STATION).level).toBe('A2');
});

test('Ids that were made later sort later', () => {
  const ids = [1_700_000_000_000, 1_700_000_000_001, 1_800_000_000_000].map(uuidv7);
  expect(ids.toSorted()).toEqual(ids);
  expect(ids[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
