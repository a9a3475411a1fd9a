import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOn, SHARED } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await runningApp(database.current);
});
afterAll(() => app.close());

const PASSWORD = 'p+ß&%20€" lang genug';

test('A client signs up without an address, signs out, and comes back with the password alone', async () => {
  const first = personOn(app.url).account;
  await first.signUp({ loginName: 'Blauer Apfel', password: PASSWORD, locale: 'de', ...SHARED });
  expect(first.state).toMatchObject({ kind: 'signed-in', me: { loginName: 'Blauer Apfel', kind: 'client' } });
  const keyId = first.identity().keyId;
  await first.signOut();
  expect(first.state).toEqual({ kind: 'signed-out' });

  const second = personOn(app.url).account;
  await second.signIn({ loginName: 'BLAUER APFEL', password: PASSWORD.normalize('NFD'), ...SHARED });
  expect(second.identity().keyId).toEqual(keyId);
  await second.refresh();
  expect(second.state).toMatchObject({ kind: 'signed-in', shared: true });
});

test('A wrong password and a name that nobody has are refused alike', async () => {
  const { account } = personOn(app.url);
  const wrong = account.signIn({ loginName: 'Blauer Apfel', password: 'falsch falsch', ...SHARED });
  await expect(wrong).rejects.toMatchObject({ reason: 'wrong_credentials' });
  const unknown = account.signIn({ loginName: 'niemand hier', password: 'falsch falsch', ...SHARED });
  await expect(unknown).rejects.toMatchObject({ reason: 'wrong_credentials' });
});

test('A stolen cookie is worth nothing without the key of the device', async () => {
  const { account, fetch: jar } = personOn(app.url);
  await account.signUp({ loginName: 'Roter Stein', password: PASSWORD, locale: 'de', ...SHARED });
  const cookie = [...jar.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const stolen = await app.get('/api/trpc/identity.readMe?input=%7B%7D', { headers: { cookie } });
  expect(stolen.status).toBe(401);
  await account.refresh();
  expect(account.state.kind).toBe('signed-in');
});

test('Quick exit forgets the keys at once and ends the session', async () => {
  const { account, fetch: jar } = personOn(app.url);
  await account.signUp({ loginName: 'Gelbe Wolke', password: PASSWORD, locale: 'de', ...SHARED });
  account.wipe();
  expect(account.state).toEqual({ kind: 'signed-out', why: 'wiped' });
  expect(() => account.identity()).toThrow();
  await expect.poll(() => jar.cookies.size).toBe(0);
});
