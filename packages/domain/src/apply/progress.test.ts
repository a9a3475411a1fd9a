import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attempt, deviceLogs, PATH } from '../../test/apply-log.ts';
import { mergeLogs } from './log.ts';
import { progressOf, starsOf } from './progress.ts';

const exercise = (tries: Parameters<typeof attempt>[0][]) =>
  progressOf(mergeLogs(tries.map((each) => attempt(each))), PATH).exercises.get('s1-1');

test('The first try counts whole, the second six tenths, later ones nothing; nearly right is no try', () => {
  expect(exercise([{}])).toMatchObject({ firstScore: 1, done: true, tries: 1 });
  expect(exercise([{ verdict: 'wrong' }, {}])).toMatchObject({ firstScore: 0.6, mastery: 1, best: 1 });
  expect(exercise([{ verdict: 'wrong' }, { verdict: 'wrong' }, {}])).toMatchObject({ firstScore: 0.2, mastery: 1 });
  expect(exercise([{ verdict: 'almost' }, { verdict: 'almost' }, {}])).toMatchObject({ firstScore: 1 });
  expect(exercise([{ verdict: 'wrong' }, { verdict: 'almost' }, {}])).toMatchObject({ firstScore: 0.6 });
});

test('With the solution in sight nothing is earned, and nothing is lost', () => {
  expect(exercise([{ verdict: 'wrong' }, { shown: true }])).toMatchObject({ firstScore: 0.2, best: 0.2, done: false });
  expect(exercise([{}, { shown: true }])).toMatchObject({ firstScore: 1, best: 1, done: true });
});

test('Playing again changes what one can do now, and takes nothing of what was won', () => {
  expect(exercise([{}, { verdict: 'wrong' }])).toMatchObject({ firstScore: 1, mastery: 0.2, best: 1, done: true });
});

const station = (...tries: Parameters<typeof attempt>[0][]) =>
  progressOf(mergeLogs(tries.map((each) => attempt(each))), PATH).stations.get('s1');

test('A station has its badge when everything was tried and enough was solved', () => {
  expect(station({}, { exerciseId: 's1-2' })).toMatchObject({ badge: false, next: 's1-3', done: 2 });
  expect(station({}, { exerciseId: 's1-2' }, { exerciseId: 's1-3', verdict: 'wrong' })).toMatchObject({
    ...{ badge: true, stars: 1, next: 's1-3', done: 2 },
  });
  expect(station({}, { exerciseId: 's1-2' }, { exerciseId: 's1-3' })).toMatchObject({
    badge: true,
    stars: 3,
    next: null,
  });
  expect(station({ verdict: 'wrong' }, { exerciseId: 's1-2' }, { exerciseId: 's1-3', verdict: 'wrong' })).toMatchObject(
    {
      badge: false,
    },
  );
});

test('Points come once, however often an exercise is played', () => {
  const twice = mergeLogs([attempt({}), attempt({}), attempt({ exerciseId: 's2-1' })]);
  expect(progressOf(twice, PATH).points).toBe(8);
});

test('What is no longer in the path counts nowhere and breaks nothing', () => {
  const gone = mergeLogs([attempt({ exerciseId: 's9-9' })]);
  expect(progressOf(gone, PATH)).toMatchObject({ points: 0 });
  expect(progressOf([], { stations: [{ id: 'empty', exercises: [] }] }).stations.get('empty')).toMatchObject({
    ...{ best: 0, badge: false, stars: 0, next: null },
  });
});

test('Stars begin at their limits', () => {
  expect([0, 0.59, 0.6, 0.79, 0.8, 0.94, 0.95, 1].map(starsOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect(starsOf(0.1 + 0.2 + 0.3)).toBe(1);
});

test('Stars, badges and points are never lost by what is played later', () => {
  fc.assert(
    fc.property(deviceLogs, fc.nat(40), (logs, cut) => {
      const all = mergeLogs(...logs);
      const [before, after] = [progressOf(all.slice(0, cut), PATH), progressOf(all, PATH)];
      expect(after.points).toBeGreaterThanOrEqual(before.points);
      for (const [id, { stars, badge, best }] of before.stations) {
        const now = after.stations.get(id);
        expect(now?.stars).toBeGreaterThanOrEqual(stars);
        expect(now?.best).toBeGreaterThanOrEqual(best);
        if (badge) expect(now?.badge).toBe(true);
      }
    }),
  );
});
