import type { LogEntry } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attempt, deviceLogs, PATH } from '../../test/apply-log.ts';
import { cardsOf } from './cards.ts';
import { applicationsOf, cvOf } from './cv.ts';
import { fieldsOf } from './documents.ts';
import { mergeLogs, nextLamport } from './log.ts';
import { progressOf } from './progress.ts';
import { streakOf } from './streak.ts';

/** Everything that screens show of a log. */
const stateOf = (log: readonly LogEntry[]) => {
  const progress = progressOf(log, PATH);
  return {
    progress,
    streak: streakOf(progress.days, '2026-11-29'),
    cards: cardsOf(log, (id) => [`${id}-p1`]),
    cv: cvOf(log, 'cv'),
    applications: applicationsOf(log),
    conflicts: [...fieldsOf(log, 'cv')].map(([path, { conflicts }]) => [path, conflicts.map(({ id }) => id)]),
  };
};

test('Devices that were apart come to the same state, in any order and any repetition of what they tell each other', () => {
  fc.assert(
    fc.property(
      deviceLogs.chain((logs) =>
        fc.record({
          logs: fc.constant(logs),
          // Parts of logs, in any order, as often as one likes.
          parcels: fc.array(
            fc
              .nat(logs.length - 1)
              .chain((index) => fc.record({ index: fc.constant(index), from: fc.nat(12), to: fc.nat(12) })),
            { maxLength: 8 },
          ),
          order: fc.shuffledSubarray([...logs.keys()], { minLength: logs.length }),
        }),
      ),
      ({ logs, parcels, order }) => {
        const straight = stateOf(mergeLogs(...logs));
        let wild: LogEntry[] = [];
        for (const { index, from, to } of parcels) wild = mergeLogs(logs[index]?.slice(from, to) ?? [], wild, wild);
        for (const index of order) wild = mergeLogs(wild, (logs[index] ?? []).toReversed());
        expect(stateOf(wild)).toEqual(straight);
        expect(mergeLogs(wild, wild)).toEqual(wild);
      },
    ),
    { numRuns: 400 },
  );
});

test('Two entries with one id are one everywhere, whichever comes first', () => {
  const one = attempt({ verdict: 'wrong' });
  const other = { ...one, score: 0.9 };
  expect(mergeLogs([one], [other])).toEqual(mergeLogs([other], [one]));
  expect(mergeLogs([one], [other])).toHaveLength(1);
});

test('What a device writes comes after everything it knew, whatever its clock says', () => {
  const early = attempt({ day: '2026-12-24', lamport: 7 });
  const later = { ...attempt({ day: '2026-01-01', verdict: 'wrong' }), lamport: nextLamport([early]) };
  expect(mergeLogs([later], [early]).map(({ lamport }) => lamport)).toEqual([7, 8]);
  expect(progressOf(mergeLogs([later], [early]), PATH).exercises.get('s1-1')).toMatchObject({ mastery: 0.2, best: 1 });
  expect(nextLamport([])).toBe(1);
});
