import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { newKey, openedWorkshop } from '../../test/workshops.ts';
import { findStation } from './path.ts';

const database = testDatabase();

test('Of one or two people only the sum is shown; from three on each exercise', async () => {
  const { join, show, expiresAt } = await openedWorkshop(database.current);
  expect(await show()).toEqual({ stationId: 's1', seats: 0, finished: 0, exercises: [], expiresAt });
  const [one, two] = [await join(), await join()];
  await one.report('s1-1', 's1-2');
  await two.report('s1-1');
  expect(await show()).toMatchObject({ seats: 2, finished: 3, exercises: [] });
  await join();
  const ids = findStation('s1')?.station.exercises.map(({ id }) => id) ?? [];
  expect(ids.length).toBeGreaterThan(3);
  const counts: Record<string, number> = { 's1-1': 2, 's1-2': 1 };
  expect((await show()).exercises).toEqual(ids.map((id) => ({ id, done: counts[id] ?? 0 })));
});

test('Only its leader sees it, and only while it is open', async () => {
  const clock = { now: NOW };
  const { workshopId, leaderKey, show, join } = await openedWorkshop(database.current, clock);
  const { seatKey } = await join();
  const { apply } = callerAt(database.current, clock);
  for (const wrong of [newKey(), seatKey])
    expect(await refusalOf(apply.showWorkshop({ workshopId, leaderKey: wrong }))).toMatchObject({
      reason: 'not_found',
    });
  const elsewhere = apply.showWorkshop({ workshopId: crypto.randomUUID(), leaderKey });
  expect(await refusalOf(elsewhere)).toMatchObject({ reason: 'not_found' });
  clock.now = NOW.add({ hours: 8 });
  expect(await refusalOf(show())).toMatchObject({ reason: 'not_found' });
});

test('Nothing that is shown belongs to one seat', async () => {
  const { join, show } = await openedWorkshop(database.current);
  const seats = await Promise.all(Array.from({ length: 5 }, () => join()));
  await seats[2]?.report('s1-1');
  const shown = await show();
  expect(Object.keys(shown).toSorted()).toEqual(['exercises', 'expiresAt', 'finished', 'seats', 'stationId']);
  for (const exercise of shown.exercises) expect(Object.keys(exercise).toSorted()).toEqual(['done', 'id']);
});
