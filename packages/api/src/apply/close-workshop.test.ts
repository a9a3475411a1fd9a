import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { newKey, openedWorkshop } from '../../test/workshops.ts';
import { eraseWhatIsDue } from '../jobs/keeping.ts';

const database = testDatabase();

const rowsOf = async (id: string) => {
  const { rows } = await database.current.pool.query<{ workshops: number; seats: number }>(
    `select (select count(*)::int from workshop where id = $1) as workshops,
            (select count(*)::int from workshop_seat where workshop_id = $1) as seats`,
    [id],
  );
  return rows[0];
};

test('It is gone with all its seats, for its leader alone; closing it again is fine', async () => {
  const { workshopId, join, show, close } = await openedWorkshop(database.current);
  const { report } = await join();
  await report('s1-1');
  const stranger = callerAt(database.current).apply.closeWorkshop({ workshopId, leaderKey: newKey() });
  expect(await refusalOf(stranger)).toMatchObject({ reason: 'not_found' });
  expect(await rowsOf(workshopId)).toEqual({ workshops: 1, seats: 1 });
  expect(await close()).toEqual({ done: true });
  expect(await close()).toEqual({ done: true });
  expect(await rowsOf(workshopId)).toEqual({ workshops: 0, seats: 0 });
  for (const call of [show, () => report('s1-2'), join])
    expect(await refusalOf(call())).toMatchObject({ reason: 'not_found' });
});

test('Nobody has to close it: within an hour after its end nothing is left', async () => {
  const { workshopId, join } = await openedWorkshop(database.current);
  await join();
  await eraseWhatIsDue(contextAt(database.current, { now: NOW.add({ hours: 8 }).subtract({ seconds: 1 }) }));
  expect(await rowsOf(workshopId)).toEqual({ workshops: 1, seats: 1 });
  await eraseWhatIsDue(contextAt(database.current, { now: NOW.add({ hours: 8 }) }));
  expect(await rowsOf(workshopId)).toEqual({ workshops: 0, seats: 0 });
});
