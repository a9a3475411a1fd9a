import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { browser, device, employee, random, seedSites, signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function oldDevice(name: string) {
  const person = await signUp(database.current, name);
  await person.call.identity.putDeviceWrap({ sealedRoot: random(60) });
  return person;
}
const offer = (clock = { now: NOW }) =>
  callerAt(database.current, clock).identity.offerDevice({ requestPublic: random(32), label: 'tablet' });

test('The new device gets what was sealed for it, once, with a session of its own', async () => {
  const person = await oldDevice('Fünftes Gerät');
  const { offerId, secret } = await offer();
  const sealed = random(80);
  await person.call.identity.answerDevice({ offerId, sealed });
  const { ctx, tokens } = browser(database.current);
  const answer = await createCaller(ctx).identity.claimDevice({ secret, device: device() });
  expect(answer).toMatchObject({ kind: 'let-in', sealed, account: { id: person.id } });
  expect(tokens).toHaveLength(1);
  expect(await refusalOf(createCaller(ctx).identity.claimDevice({ secret, device: device() }))).toMatchObject({
    reason: 'ticket_expired',
  });
});

test('Staff need their second factor for another device too', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const { offerId, secret } = await offer();
  await lead.call.identity.answerDevice({ offerId, sealed: random(80) });
  const call = createCaller(browser(database.current).ctx);
  expect(await refusalOf(call.identity.claimDevice({ secret, device: device() }))).toMatchObject({
    reason: 'not_permitted',
  });
  const proof = { kind: 'backup-code' as const, code: lead.backupCodes[0] ?? '' };
  expect(await call.identity.claimDevice({ secret, device: device(), proof })).toMatchObject({ kind: 'let-in' });
});
