import { encode, sha256, sign } from '@jmd-digital/crypto';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { b64, browser, device, newKdf, random, signUp, stale } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

const next = () => ({ kdf: newKdf(), authKey: random(32), sealedRoot: random(60) });

test('A fresh session sets another password, and every other session ends', async () => {
  const person = await signUp(database.current, 'Neue Tür');
  const signIn = (authKey: string) =>
    createCaller(browser(database.current).ctx).identity.signIn({ loginName: 'Neue Tür', authKey, device: device() });
  await signIn(person.authKey);
  const wanted = next();
  const proof = { kind: 'session' as const };
  expect(await refusalOf(stale(person).identity.setPassword({ ...wanted, proof }))).toMatchObject({
    reason: 'step_up_required',
  });
  expect(await person.call.identity.setPassword({ ...wanted, proof })).toEqual({ kind: 'changed' });
  expect((await person.call.identity.listSessions({})).sessions).toHaveLength(1);
  expect(await refusalOf(signIn(person.authKey))).toMatchObject({ reason: 'wrong_credentials' });
  expect(await signIn(wanted.authKey)).toMatchObject({ kind: 'signed-in', sealedRoot: wanted.sealedRoot });
});

test('A device that has its keys proves itself with the signing key, over this very password', async () => {
  const person = await signUp(database.current, 'Alte Tür');
  const wanted = next();
  const signed = async (authKey: string) => {
    const words = encode(['jmd/1/set-password', person.id, await sha256(Buffer.from(authKey, 'base64url'))]);
    return { kind: 'signing-key' as const, signature: b64(await sign(person.identity.signKey, words)) };
  };
  const other = await signed(random(32));
  expect(await refusalOf(stale(person).identity.setPassword({ ...wanted, proof: other }))).toMatchObject({
    reason: 'wrong_credentials',
  });
  expect(await stale(person).identity.setPassword({ ...wanted, proof: await signed(wanted.authKey) })).toEqual({
    kind: 'changed',
  });
});

test('A recovery ticket works once, and a made-up one never', async () => {
  const person = await signUp(database.current, 'Dritte Tür');
  const code = random(32);
  await person.call.identity.setRecovery({ recovery: { authKey: code, sealedRoot: random(60) } });
  const call = createCaller(browser(database.current).ctx);
  const { ticket } = await call.identity.openRecovery({ loginName: 'Dritte Tür', authKey: code });
  const proof = { kind: 'recovery' as const, ticket, device: device() };
  expect(await call.identity.setPassword({ ...next(), proof })).toMatchObject({
    kind: 'signed-in',
    account: { id: person.id },
  });
  for (const again of [ticket, random(32)]) {
    const refused = call.identity.setPassword({ ...next(), proof: { ...proof, ticket: again } });
    expect(await refusalOf(refused)).toMatchObject({ reason: 'ticket_expired' });
  }
});
