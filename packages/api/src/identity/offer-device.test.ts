import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { device, random, signUp } from '../../test/people.ts';

const database = testDatabase();

async function oldDevice(name: string) {
  const person = await signUp(database.current, name);
  await person.call.identity.putDeviceWrap({ sealedRoot: random(60) });
  return person;
}
const offer = (clock = { now: NOW }) =>
  callerAt(database.current, clock).identity.offerDevice({ requestPublic: random(32), label: 'tablet' });

test('An offer waits ten minutes for an answer, and whoever has no secret gets nothing', async () => {
  const clock = { now: NOW };
  const { secret, expiresAt } = await offer(clock);
  expect(expiresAt).toBe(NOW.add({ minutes: 10 }).toString());
  const call = callerAt(database.current, clock);
  expect(await call.identity.claimDevice({ secret, device: device() })).toEqual({ kind: 'waiting' });
  expect(await refusalOf(call.identity.claimDevice({ secret: random(32), device: device() }))).toMatchObject({
    reason: 'ticket_expired',
  });
  clock.now = NOW.add({ minutes: 11 });
  expect(await refusalOf(call.identity.claimDevice({ secret, device: device() }))).toMatchObject({
    reason: 'ticket_expired',
  });
  expect((await oldDevice('Erstes Gerät')).id).toBeTruthy();
});
