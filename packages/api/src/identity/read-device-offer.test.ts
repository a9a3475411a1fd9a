import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { random, signUp } from '../../test/people.ts';

const database = testDatabase();

async function oldDevice(name: string) {
  const person = await signUp(database.current, name);
  await person.call.identity.putDeviceWrap({ sealedRoot: random(60) });
  return person;
}
const offer = (clock = { now: NOW }) =>
  callerAt(database.current, clock).identity.offerDevice({ requestPublic: random(32), label: 'tablet' });

test('The old device sees what asks, and what it sealed for itself', async () => {
  const person = await oldDevice('Zweites Gerät');
  const { offerId } = await offer();
  const read = await person.call.identity.readDeviceOffer({ offerId });
  expect(read).toMatchObject({
    label: 'tablet',
    sealedRoot: (await person.call.identity.readDeviceWrap({})).sealedRoot,
  });
  expect(await refusalOf(callerAt(database.current).identity.readDeviceOffer({ offerId }))).toMatchObject({
    reason: 'not_signed_in',
  });
  expect(await refusalOf(person.call.identity.readDeviceOffer({ offerId: crypto.randomUUID() }))).toMatchObject({
    reason: 'ticket_expired',
  });
});
