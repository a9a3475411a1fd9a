import { argon2 } from '@jmd-digital/crypto/argon2';
import { createAccount } from '@jmd-digital/sdk/account';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn, SHARED } from './person.ts';
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

test('Without a network a device goes on with the account that it knows, and hears of the end of a session later', async () => {
  const { account, fetch, store } = personOn(app.url);
  await account.signUp({ loginName: 'Stiller Regen', password: PASSWORD, locale: 'de', ...DEVICE });
  let online = false;
  const flaky: typeof fetch = Object.assign(async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!online) throw new TypeError('Failed to fetch');
    return fetch(input, init);
  }, fetch);
  const again = createAccount({ baseUrl: app.url, argon2, store, fetch: flaky });
  await again.start();
  expect(again.state).toMatchObject({ kind: 'signed-in', me: { loginName: 'Stiller Regen' }, elevatedUntil: null });
  expect(again.identity().keyId).toEqual(account.identity().keyId);
  // Nothing of it can be read where it lies.
  const kept = await store.read();
  expect(Buffer.from(kept?.sealedMe ?? []).includes('Stiller Regen')).toBe(false);

  const stranger = createAccount({ baseUrl: app.url, argon2, store: personOn(app.url).store, fetch: flaky });
  await stranger.start();
  expect(stranger.state).toMatchObject({ kind: 'signed-out' });
  online = true;
  await again.refresh();
  await account.signOut();
  await again.start();
  expect(again.state).toMatchObject({ kind: 'signed-out' });
});
