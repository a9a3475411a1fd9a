import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { newKey, openedWorkshop } from '../../test/workshops.ts';
import { createLimits } from '../identity/limits.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

test('The same device has the same seat, however the code was typed', async () => {
  const { workshopId, code, expiresAt, show } = await openedWorkshop(database.current);
  const { apply } = callerAt(database.current);
  const seatKey = newKey();
  const typed = [code, code.toLowerCase(), ` ${code.slice(0, 3)} - ${code.slice(3)}\u0000`];
  for (const each of typed)
    expect(await apply.joinWorkshop({ code: each, seatKey })).toEqual({ workshopId, stationId: 's1', expiresAt });
  expect(await show()).toMatchObject({ seats: 1 });
});

test('A code that there is not, or that is over, lets nobody in', async () => {
  const clock = { now: NOW };
  const { code } = await openedWorkshop(database.current, clock);
  const { apply } = callerAt(database.current, clock);
  for (const wrong of ['AAAAAA', '', 'CDF346CDF346', '🥨'])
    expect(await refusalOf(apply.joinWorkshop({ code: wrong, seatKey: newKey() }))).toMatchObject({
      reason: 'not_found',
    });
  clock.now = NOW.add({ hours: 8 });
  expect(await refusalOf(apply.joinWorkshop({ code, seatKey: newKey() }))).toMatchObject({ reason: 'not_found' });
});

test('Sixty people fit, who come at once too; whoever sits there already comes in again', async () => {
  const { join, show } = await openedWorkshop(database.current);
  const came = await Promise.allSettled(Array.from({ length: 64 }, () => join()));
  const seated = came.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(seated).toHaveLength(60);
  expect(await refusalOf(join())).toMatchObject({ reason: 'workshop_full', code: 'CONFLICT', retryable: false });
  await join(seated[0]?.seatKey);
  expect(await show()).toMatchObject({ seats: 60 });
});

test('Who guesses waits, even with a code that is right', async () => {
  const { code } = await openedWorkshop(database.current);
  const ctx = { ...contextAt(database.current), limits: createLimits(database.current), address: '192.0.2.78' };
  const { apply } = createCaller(ctx);
  for (let n = 0; n < 300; n += 1) await apply.joinWorkshop({ code: 'CCCCCC', seatKey: newKey() }).catch(() => {});
  expect(await refusalOf(apply.joinWorkshop({ code, seatKey: newKey() }))).toMatchObject({ reason: 'rate_limited' });
});
