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

test('The first answer counts, the same again is fine, another one is a conflict', async () => {
  const [person, stranger] = [await oldDevice('Drittes Gerät'), await oldDevice('Viertes Gerät')];
  const { offerId } = await offer();
  const sealed = random(80);
  expect(await person.call.identity.answerDevice({ offerId, sealed })).toEqual({ done: true });
  expect(await person.call.identity.answerDevice({ offerId, sealed })).toEqual({ done: true });
  expect(await refusalOf(person.call.identity.answerDevice({ offerId, sealed: random(80) }))).toMatchObject({
    reason: 'conflict',
  });
  expect(await refusalOf(stranger.call.identity.answerDevice({ offerId, sealed }))).toMatchObject({
    reason: 'conflict',
  });
});
