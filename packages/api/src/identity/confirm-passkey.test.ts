import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { createAuthenticator } from '../../test/authenticator.ts';
import { NOW, refusalOf } from '../../test/caller.ts';
import { browser, device, employee, seedSites } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function withPasskey(name: string, clock = { now: NOW }) {
  const person = await employee(database.current, 'counsellor', name, { clock });
  const key = createAuthenticator('http://localhost:4100');
  const { ticket, options } = await person.call.identity.startPasskey({});
  await person.call.identity.confirmPasskey({ ticket, response: key.register(options), label: 'Laptop' });
  return { person, key, clock };
}

test('A passkey is kept, and opens the next sign-in', async () => {
  const { person, key } = await withPasskey('Jonas');
  const call = createCaller(browser(database.current).ctx);
  const step = await call.identity.signIn({ loginName: 'Jonas', authKey: person.authKey, device: device() });
  if (step.kind !== 'second-factor') throw new Error('No second factor was asked for');
  expect(step.methods).toContain('passkey');
  const response = key.answer(step.passkeyOptions ?? {});
  const proof = { kind: 'passkey' as const, response };
  expect(await call.identity.confirmSignIn({ ticket: step.ticket, proof })).toMatchObject({ kind: 'signed-in' });
});

test('A response to another challenge, from another page, or of a copied key is refused', async () => {
  const { person, key } = await withPasskey('Lena');
  const call = createCaller(browser(database.current).ctx);
  const begin = async () => {
    const step = await call.identity.signIn({ loginName: 'Lena', authKey: person.authKey, device: device() });
    if (step.kind !== 'second-factor') throw new Error('No second factor was asked for');
    return step;
  };
  const [one, two] = [await begin(), await begin()];
  const confirm = (ticket: string, response: Record<string, unknown>) =>
    call.identity.confirmSignIn({ ticket, proof: { kind: 'passkey', response } });
  const replayed = key.answer(one.passkeyOptions ?? {});
  expect(await refusalOf(confirm(two.ticket, replayed))).toMatchObject({ reason: 'wrong_code' });
  expect(await confirm(one.ticket, replayed)).toMatchObject({ kind: 'signed-in' });
  const three = await begin();
  const foreign = key.answer(three.passkeyOptions ?? {}, { origin: 'http://evil.example' });
  expect(await refusalOf(confirm(three.ticket, foreign))).toMatchObject({ reason: 'wrong_code' });
  const copied = key.answer(three.passkeyOptions ?? {}, { counter: 1 });
  expect(await refusalOf(confirm(three.ticket, copied))).toMatchObject({ reason: 'wrong_code' });
});

test('A passkey that was taken away meanwhile opens nothing', async () => {
  const { person, key } = await withPasskey('Nora');
  const call = createCaller(browser(database.current).ctx);
  const step = await call.identity.signIn({ loginName: 'Nora', authKey: person.authKey, device: device() });
  if (step.kind !== 'second-factor') throw new Error('No second factor was asked for');
  const response = key.answer(step.passkeyOptions ?? {});
  const { factors } = await person.call.identity.listFactors({});
  await person.call.identity.removeFactor({ factorId: factors.find(({ kind }) => kind === 'passkey')?.id ?? '' });
  const refused = call.identity.confirmSignIn({ ticket: step.ticket, proof: { kind: 'passkey', response } });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'wrong_code' });
});
