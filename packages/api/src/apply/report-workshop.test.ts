import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { newKey, openedWorkshop } from '../../test/workshops.ts';

const database = testDatabase();

test('What was solved once stays solved, and counts once', async () => {
  const { join, show } = await openedWorkshop(database.current);
  const { report } = await join();
  await report('s1-1', 's1-2');
  await report('s1-2', 's1-2', 's1-3');
  await report();
  expect(await show()).toMatchObject({ finished: 3 });
  await Promise.all(['s1-1', 's1-4', 's1-5', 's1-3'].map((id) => report(id)));
  expect(await show()).toMatchObject({ finished: 5 });
});

test('Exercises of other stations, and words that are none, are not written down', async () => {
  const { join, show } = await openedWorkshop(database.current);
  const { report } = await join();
  await report('s2-1', 'amina-aus-zimmer-3', 's1-1');
  expect(await show()).toMatchObject({ finished: 1 });
  const { rows } = await database.current.pool.query(`select 1 from workshop_seat where done::text like '%amina%'`);
  expect(rows).toEqual([]);
});

test('Only a seat can report, and only while the workshop is open', async () => {
  const clock = { now: NOW };
  const { workshopId, join } = await openedWorkshop(database.current, clock);
  const { seatKey } = await join();
  const { apply } = callerAt(database.current, clock);
  const refused = async (input: { workshopId?: string; seatKey?: string }) =>
    (await refusalOf(apply.reportWorkshop({ workshopId, seatKey, done: ['s1-1'], ...input }))).reason;
  expect(await refused({ seatKey: newKey() })).toBe('not_found');
  expect(await refused({ workshopId: crypto.randomUUID() })).toBe('not_found');
  clock.now = NOW.add({ hours: 8 });
  expect(await refused({})).toBe('not_found');
});
