import { seedDemonstration } from '@jmd-digital/api';
import type { Account } from '@jmd-digital/sdk/account';
import {
  type Cases,
  createCases,
  createDrafts,
  createOutbox,
  ensureTeamKeys,
  memorySealedStore,
} from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fetchWithCookies } from '../src/demonstration/fetch-with-cookies.ts';
import { DEVICE, personOn, SHARED } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let desk: Cases;

beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const { rows } = await database.current.pool.query<{ id: string; carrier_id: string }>(
    'select id, carrier_id from site order by name limit 1',
  );
  siteId = rows[0]?.id ?? '';
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = await invite(
    platform.account,
    app.url,
    'carrier-admin',
    { carrierId: rows[0]?.carrier_id ?? '' },
    'Traeger',
  );
  const lead = await invite(carrier.account, app.url, 'team-lead', { siteId }, 'Mira');
  await ensureTeamKeys(lead.account, siteId);
  desk = createCases(lead.account);
});
afterAll(() => app.close());

/** What breaks: a request before it is sent, or its answer on the way back. */
type Breaks = 'before' | 'after' | null;
type Fault = (path: string) => Breaks | Promise<Breaks>;
let fault: Fault;
let account: Account;
let cases: Cases;
let caseId: string;
let people = 0;

beforeEach(async () => {
  fault = () => null;
  const honest = fetchWithCookies(new URL(app.url).origin);
  const broken = async (input: RequestInfo | URL, init?: RequestInit) => {
    const breaks = await fault(new URL(String(input)).pathname);
    if (breaks === 'before') throw new TypeError('no network');
    const response = await honest(input, init);
    if (breaks === 'after') throw new TypeError('no answer');
    return response;
  };
  account = personOn(app.url, {}, Object.assign(broken, honest)).account;
  people += 1;
  await account.signUp({ loginName: `Leiser Regen ${people}`, password: PASSWORD, locale: 'de', ...DEVICE });
  cases = createCases(account);
  caseId = await cases.submit({ siteId, topic: 'housing', language: 'de', text: 'Eine Frage.' });
});

const arrived = async () => (await desk.open(caseId)).messages.map(({ text }) => text).slice(1);
const once = (path: string, how: 'before' | 'after'): Fault => {
  let done = false;
  return (asked) => {
    if (done || !asked.includes(path)) return null;
    done = true;
    return how;
  };
};

test('What was written without a network waits, and goes in order once there is one', async () => {
  const outbox = createOutbox(account, cases, memorySealedStore());
  fault = () => 'before';
  for (const text of ['eins', 'zwei', 'drei']) await outbox.add(caseId, { text });
  await outbox.flush();
  expect(await outbox.list(caseId)).toMatchObject([
    { text: 'eins', failed: null },
    { text: 'zwei', failed: null },
    { text: 'drei', failed: null },
  ]);
  fault = () => null;
  await outbox.flush();
  expect(await outbox.list(caseId)).toEqual([]);
  expect(await arrived()).toEqual(['eins', 'zwei', 'drei']);
});

test('A message that came through and whose answer was lost is there once', async () => {
  const outbox = createOutbox(account, cases, memorySealedStore());
  fault = once('sendMessage', 'after');
  await outbox.add(caseId, { text: 'eins' });
  await outbox.flush();
  expect(await outbox.list(caseId)).toHaveLength(1);
  await outbox.flush();
  expect(await outbox.list(caseId)).toEqual([]);
  expect(await arrived()).toEqual(['eins']);
});

test('Broken at every request in turn, each message with its file is there once and in order', async () => {
  const content = crypto.getRandomValues(new Uint8Array(40_000));
  const large = new Uint8Array(1_200_000);
  large.set(content);
  const store = memorySealedStore();
  let outbox = createOutbox(account, cases, store);
  await outbox.add(caseId, { text: 'mit Datei', files: [{ name: 'a.pdf', mime: 'application/pdf', content: large }] });
  await outbox.add(caseId, { text: 'danach' });
  for (let breakAt = 0, how: 'before' | 'after' = 'before'; breakAt < 40; breakAt += 1) {
    how = how === 'before' ? 'after' : 'before';
    let count = 0;
    fault = () => {
      count += 1;
      return count === breakAt + 1 ? how : null;
    };
    await outbox.flush();
    if ((await outbox.list(caseId)).length === 0) break;
    // The tab was closed, and another one goes on with what the device keeps.
    outbox = createOutbox(account, createCases(account), store);
  }
  fault = () => null;
  expect(await outbox.list(caseId)).toEqual([]);
  expect(await arrived()).toEqual(['mit Datei', 'danach']);
  const [file] = (await desk.open(caseId)).messages.at(1)?.files ?? [];
  expect(file && Buffer.from(await desk.openFile(caseId, file)).equals(large)).toBe(true);
  const { rows } = await database.current.pool.query('select count(*)::int as count from blob where case_id = $1', [
    caseId,
  ]);
  expect(rows).toEqual([{ count: 1 }]);
});

test('Two tabs that send at once send nothing twice', async () => {
  const store = memorySealedStore();
  const [one, two] = [createOutbox(account, cases, store), createOutbox(account, createCases(account), store)];
  for (const text of ['eins', 'zwei', 'drei']) await one.add(caseId, { text });
  await Promise.all([one.flush(), two.flush()]);
  await one.flush();
  expect(await one.list(caseId)).toEqual([]);
  expect(await arrived()).toEqual(['eins', 'zwei', 'drei']);
});

test('What cannot be sent says why, holds back what follows, and can be taken away', async () => {
  const outbox = createOutbox(account, cases, memorySealedStore());
  const long = await outbox.add(caseId, { text: 'x'.repeat(300_000) });
  await outbox.add(caseId, { text: 'danach' });
  await outbox.flush();
  expect(await outbox.list(caseId)).toMatchObject([{ failed: expect.any(String) }, { text: 'danach', failed: null }]);
  expect(await arrived()).toEqual([]);
  await outbox.remove(long.id);
  await outbox.flush();
  expect(await arrived()).toEqual(['danach']);
});

test('What is taken back while it is being sent, or while it waits for its turn, does not go', async () => {
  const outbox = createOutbox(account, cases, memorySealedStore());
  const held = Promise.withResolvers<Breaks>();
  let asked = 0;
  fault = (path) => {
    if (!path.includes('sendMessage')) return null;
    asked += 1;
    return asked === 1 ? held.promise : null;
  };
  const first = await outbox.add(caseId, { text: 'lieber nicht' });
  const second = await outbox.add(caseId, { text: 'auch nicht' });
  await outbox.add(caseId, { text: 'das' });
  const flushed = outbox.flush();
  await vi.waitFor(() => expect(asked).toBe(1));
  await outbox.remove(first.id);
  await outbox.remove(second.id);
  held.resolve('before');
  await flushed;
  expect(await outbox.list(caseId)).toEqual([]);
  expect(await arrived()).toEqual(['das']);
});

test('A draft survives the tab, opens for its owner alone, and never shows in another case', async () => {
  const store = memorySealedStore();
  await createDrafts(account, store).write('case-a', ['Ein Anfang', 1]);
  expect(await createDrafts(account, store).read('case-a')).toEqual(['Ein Anfang', 1]);
  expect(await createDrafts(account, store).read('case-b')).toBeNull();
  // Moved to another name it does not open.
  const me = account.state.kind === 'signed-in' ? account.state.me.id : '';
  const sealed = await store.get(`draft/${me}/case-a`);
  if (sealed) await store.put(`draft/${me}/case-b`, sealed);
  expect(await createDrafts(account, store).read('case-b')).toBeNull();
  const drafts = createDrafts(account, store);
  await drafts.write('case-a', null);
  expect(await drafts.read('case-a')).toBeNull();
});

test('Before there is an account a draft is kept under a key of the device; signing out leaves nothing', async () => {
  const store = memorySealedStore();
  const { account: nobody } = personOn(app.url);
  const drafts = createDrafts(nobody, store);
  await nobody.start();
  await drafts.write('new', 'Ein Anfang');
  expect(await drafts.read('new')).toBe('Ein Anfang');
  people += 1;
  await nobody.signUp({ loginName: `Leiser Regen ${people}`, password: PASSWORD, locale: 'de', ...DEVICE });
  // It is nobody's until the account takes it over; then the device's key opens nothing any more.
  expect(await drafts.read('new')).toBe(null);
  expect(await drafts.adopt('new')).toBe('Ein Anfang');
  expect(await drafts.adopt('new')).toBe('Ein Anfang');
  expect(await store.keys('draft/nobody/')).toEqual([]);
  await drafts.write('case-a', 'Mehr');
  await nobody.signOut();
  expect(await store.keys('')).toEqual([]);
});

test('On a device of somebody else nothing is kept beyond the page', async () => {
  const store = memorySealedStore();
  const { account: guest } = personOn(app.url);
  people += 1;
  await guest.signUp({ loginName: `Leiser Regen ${people}`, password: PASSWORD, locale: 'de', ...SHARED });
  const drafts = createDrafts(guest, store);
  await drafts.write('case-a', 'Mehr');
  await createOutbox(guest, createCases(guest), store).add(caseId, { text: 'eins' });
  expect(await store.keys('')).toEqual([]);
  expect(await drafts.read('case-a')).toBe('Mehr');
});
