import { seedDemonstration } from '@jmd-digital/api';
import { appendCaseEvent } from '@jmd-digital/db';
import type { Account } from '@jmd-digital/sdk/account';
import { createCases, ensureTeamKeys, type Followed } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const database = testDatabase();
let app: RunningApp;
let siteId = '';
let office: Account;
let lead: Account;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const { rows } = await database.current.pool.query('select id, carrier_id from site order by name limit 1');
  siteId = rows[0].id;
  office = (await invite(platform.account, app.url, 'carrier-admin', { carrierId: rows[0].carrier_id }, 'Buero'))
    .account;
  lead = (await invite(office, app.url, 'team-lead', { siteId }, 'Mira')).account;
  await ensureTeamKeys(lead, siteId);
});
afterAll(() => app.close());

/** A client with a case that the lead has taken. */
async function talk(name: string, fetch?: Parameters<typeof personOn>[2]) {
  const { account, fetch: jar } = personOn(app.url, {}, fetch);
  await account.signUp({ loginName: `Fuchs ${name}`, password: PASSWORD, locale: 'de', ...DEVICE });
  const [phone, desk] = [createCases(account), createCases(lead)];
  const caseId = await phone.submit({ siteId, topic: 'school', language: 'de', text: 'Eine Frage.' });
  const { summary } = await desk.accept(caseId);
  return { account, jar, phone, desk, caseId, after: summary.eventSeq };
}

/** Reads so many events, then lets go. */
async function take(count: number, stream: AsyncGenerator<Followed, void>): Promise<Followed[]> {
  const events: Followed[] = [];
  while (events.length < count) {
    const next = await stream.next();
    if (next.done) break;
    events.push(next.value);
  }
  await stream.return();
  return events;
}
const seqs = (events: readonly Followed[]) => events.map((event) => ('seq' in event ? event.seq : null));
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'went on',
    (error) => error.reason,
  );

test('What one side writes is with the other at once, sealed as it was sent; the inbox hears that there is something', async () => {
  const { phone, desk, caseId, after } = await talk('Sofort');
  const [heard, inbox] = [
    take(2, phone.follow(caseId, { after })),
    take(1, desk.followInbox(siteId, { after: await lastOf('inbox', siteId) })),
  ];
  await desk.send(caseId, 'Eine Antwort.');
  await desk.send(caseId, 'Und noch etwas.');
  const events = await heard;
  expect(seqs(events)).toEqual([after + 1, after + 2]);
  const stored = await phone.open(caseId);
  expect(events.map((event) => event.type === 'case' && event.entry?.messageId)).toEqual(
    stored.messages.slice(1).map(({ id }) => id),
  );
  expect(events[0]).toMatchObject({ case: { state: 'active', waitingOn: 'client' } });
  expect(await inbox).toMatchObject([{ type: 'case', case: { id: caseId }, entry: null }]);
});

const lastOf = async (stream: string, id: string): Promise<number> =>
  (
    await database.current.pool.query('select max(seq)::int as seq from event where stream = $1 and stream_id = $2', [
      stream,
      id,
    ])
  ).rows[0].seq ?? 0;

test('Over connections that break after every event, each comes once and in order', async () => {
  const { fetch: jar } = personOn(app.url);
  let connections = 0;
  /** Breaks the stream after the first event that came through it. */
  const breaking = async (input: string | URL | Request, init?: RequestInit) => {
    const response = await jar(input, init);
    if (!String(input).includes('/api/stream') || !response.body) return response;
    connections += 1;
    const cut = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        controller.enqueue(chunk);
        if (new TextDecoder().decode(chunk).includes('data:')) controller.terminate();
      },
    });
    return new Response(response.body.pipeThrough(cut), response);
  };
  const { phone, desk, caseId, after } = await talk('Bruch', Object.assign(breaking, jar));
  const heard = take(5, phone.follow(caseId, { after }));
  for (const text of ['eins', 'zwei', 'drei', 'vier', 'fünf']) await desk.send(caseId, text);
  expect(seqs(await heard)).toEqual([1, 2, 3, 4, 5].map((n) => after + n));
  expect(connections).toBeGreaterThan(1);
});

test('A transaction that commits late is not skipped: who comes after it waits, and so do its numbers', async () => {
  const { phone, desk, caseId, after } = await talk('Spaet');
  const heard = take(2, phone.follow(caseId, { after }));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let begun = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const late = database.current.db.transaction(async (tx) => {
    await appendCaseEvent(tx, { caseId, siteId, kind: 'case', at: new Date().toISOString() });
    begun();
    await held;
  });
  await started;
  const quick = desk.send(caseId, 'Schnell.');
  // The quick one cannot overtake: it waits for the row that numbers them.
  expect(await lastOf('case', caseId)).toBe(after);
  release();
  await Promise.all([late, quick]);
  expect(seqs(await heard)).toEqual([after + 1, after + 2]);
});

test('Of two servers on one database it does not matter which one somebody is connected to', async () => {
  const other = await runningApp(database.current);
  const { fetch: jar } = personOn(app.url);
  const elsewhere = (input: string | URL | Request, init?: RequestInit) =>
    jar(String(input).includes('/api/stream') ? String(input).replace(app.url, other.url) : input, init);
  const { phone, desk, caseId, after } = await talk('Zwei', Object.assign(elsewhere, jar));
  const heard = take(1, phone.follow(caseId, { after }));
  await desk.send(caseId, 'Von nebenan.');
  expect(seqs(await heard)).toEqual([after + 1]);
  await other.close();
});

test('What is for staff alone does not reach the client, and leaves no gap that it would wait for', async () => {
  const { phone, desk, caseId, after } = await talk('Intern');
  const [heard, staff] = [take(1, phone.follow(caseId, { after })), take(2, desk.follow(caseId, { after }))];
  await database.current.db.transaction((tx) =>
    appendCaseEvent(tx, { caseId, siteId, kind: 'entry', entrySeq: 1, staffOnly: true, at: new Date().toISOString() }),
  );
  await desk.send(caseId, 'Für alle.');
  expect(seqs(await heard)).toEqual([after + 2]);
  expect(seqs(await staff)).toEqual([after + 1, after + 2]);
});

test('Whoever loses the right to a case loses its stream in the same moment', async () => {
  const jonas = (await invite(office, app.url, 'counsellor', { siteId }, 'Jonas')).account;
  await ensureTeamKeys(lead, siteId);
  const { phone, account, desk, caseId, after } = await talk('Ende');
  const [colleague, client] = [createCases(jonas).follow(caseId, { after }), phone.follow(caseId, { after })];
  const first = [colleague.next(), client.next()];
  await desk.send(caseId, 'Beide sind verbunden.');
  await Promise.all(first);
  const [ends, clientEnds] = [reasonOf(colleague.next()), reasonOf(client.next())];
  const [membership] = jonas.state.kind === 'signed-in' ? jonas.state.me.memberships : [];
  await office.jmd.identity.endMembership({ membershipId: membership?.id ?? '' });
  expect(await ends).toBe('not_permitted');
  await account.jmd.identity.signOut({});
  expect(await clientEnds).toBe('not_signed_in');
});

test('A stream without a beginning begins when it is open, and goes on from there over a lost connection', async () => {
  const { desk, caseId, after } = await talk('Jetzt');
  const stream = desk.follow(caseId);
  expect(await stream.next()).toEqual({ done: false, value: { type: 'open', seq: after } });
  await desk.send(caseId, 'Danach.');
  expect(seqs(await take(1, stream))).toEqual([after + 1]);
});

test('A ticket opens one stream, once; a wrong number of the last event is refused', async () => {
  const { account, caseId } = await talk('Karte');
  const { ticket } = await account.jmd.counselling.followCase({ caseId });
  const open = (query: string) => app.get(`/api/stream?${query}`);
  const first = await open(`ticket=${ticket}`);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(first.headers.get('cache-control')).toBe('no-store');
  await first.body?.cancel();
  for (const query of [`ticket=${ticket}`, 'ticket=none', '']) expect((await open(query)).status).toBe(403);
  const { ticket: another } = await account.jmd.counselling.followCase({ caseId });
  for (const after of ['-1', '1e3', 'x']) expect((await open(`ticket=${another}&after=${after}`)).status).toBe(400);
});

test('Who is there and who writes is told to who follows, and stored nowhere', async () => {
  const { phone, account, desk, caseId, after } = await talk('Da');
  const heard = take(1, desk.follow(caseId, { after }));
  await expect.poll(async () => (await app.get('/health')).status).toBe(200);
  const told = setInterval(() => void account.jmd.counselling.showPresence({ caseId, state: 'writing' }), 50);
  expect(await heard).toEqual([{ type: 'presence', caseId, role: 'client', state: 'writing' }]);
  clearInterval(told);
  expect((await phone.open(caseId)).summary.eventSeq).toBe(after);
});

test('What was seen is told once and never goes back', async () => {
  const { phone, desk, caseId } = await talk('Gesehen');
  const room = await phone.open(caseId);
  await desk.markSeen(await desk.open(caseId));
  const seen = await phone.open(caseId);
  expect(seen.summary).toMatchObject({ seenByTeam: 1, seenByClient: 0, eventSeq: room.summary.eventSeq + 1 });
  await desk.markSeen(await desk.open(caseId));
  expect((await phone.open(caseId)).summary.eventSeq).toBe(seen.summary.eventSeq);
});
