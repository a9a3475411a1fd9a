import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { peekHeader } from '@jmd-digital/crypto/public';
import type { Account } from '@jmd-digital/sdk/account';
import {
  type Cases,
  createCases,
  createOutbox,
  ensureTeamKeys,
  type Followed,
  memorySealedStore,
  type Outbox,
} from '@jmd-digital/sdk/counselling';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchWithCookies } from '../src/demonstration/fetch-with-cookies.ts';
import { type JmdProcess, jmd, killAll } from './jmd-process.ts';
import { DEVICE, personOn } from './person.ts';
import { administratorBy, invite, PASSWORD } from './staff.ts';

/** The server is killed: when a message is on its way, when it was taken and nobody heard so, when somebody just did. */
type Moment = 'under way' | 'taken' | 'acknowledged';
type Side = 'client' | 'counsellor';
const ROUNDS: readonly { by: Side; moment: Moment }[] = [
  { by: 'client', moment: 'acknowledged' },
  { by: 'counsellor', moment: 'acknowledged' },
  { by: 'client', moment: 'taken' },
  { by: 'counsellor', moment: 'under way' },
];
/** Of a round's messages: which one the server does not survive. */
const FATAL = 2;

let root = '';
let settings: Record<string, string>;
let url = '';
let server: JmdProcess;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jmd-killed-'));
  // As root, PostgreSQL runs as another user, who has to get in.
  await chmod(root, 0o755);
  // Without invented people it starts sooner.
  const people = { NODE_ENV: 'production', SECRET_KEY: '07'.repeat(32), REQUESTS_PER_MINUTE: '100000' };
  settings = { DATA_DIR: join(root, 'data'), PORT: String(await freePort()), ...people };
  await start();
});
afterAll(async () => {
  server.child.kill('SIGTERM');
  const code = await server.ended;
  killAll();
  await rm(root, { recursive: true, force: true });
  expect(code, server.complaints()).toBe(0);
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(): Promise<void> {
  server = jmd(['start'], settings);
  const line = await server.line(/\/health/);
  url = /http:\/\/localhost:\d+/.exec(line)?.[0] ?? line;
}

let trap: { by: Side; moment: Moment; left: number } | null = null;
const kill = () => server.child.kill('SIGKILL');
/** Ids of messages that their sender was told are there. */
const acknowledged: string[] = [];

/** The browser of one side. It ends the server at the moment that was set, with a message that counts down to it. */
function browserOf(side: Side) {
  const honest = fetchWithCookies(url);
  const watched = async (input: RequestInfo | URL, init?: RequestInit) => {
    if (!String(input).endsWith('counselling.sendMessage')) return honest(input, init);
    const isHere = trap?.by === side && --trap.left === 0;
    const moment = isHere ? trap?.moment : null;
    const { messageId } = peekHeader(Buffer.from(JSON.parse(String(init?.body)).envelope, 'base64url'));
    const answer = honest(input, init);
    if (moment === 'under way') {
      await Promise.race([setImmediate(), answer]);
      kill();
    }
    const response = await answer;
    if (moment === 'taken') {
      kill();
      throw new TypeError('The answer broke off');
    }
    const text = await response.text();
    if (response.ok) acknowledged.push(messageId);
    if (moment === 'acknowledged') kill();
    return new Response(text, response);
  };
  return Object.assign(watched, honest);
}

/** Everything that a stream tells, as it comes. */
function hear(stream: AsyncGenerator<Followed, void>): { seq: number; messageId: string | null }[] {
  const heard: { seq: number; messageId: string | null }[] = [];
  void (async () => {
    for await (const event of stream) {
      if ('seq' in event)
        heard.push({ seq: event.seq, messageId: (event.type === 'case' && event.entry?.messageId) || null });
    }
  })();
  return heard;
}

interface Person {
  account: Account;
  cases: Cases;
  outbox: Outbox;
  /** Ids of their messages, as they were written. */
  written: string[];
}
const personOf = (account: Account): Person => {
  const cases = createCases(account);
  return { account, cases, outbox: createOutbox(account, cases, memorySealedStore()), written: [] };
};

/** A client and a counsellor who talk. */
async function talk(): Promise<{ people: Record<Side, Person>; caseId: string }> {
  const setup = await server.line(/\/invitation\//);
  const platform = await administratorBy(url, setup.slice(setup.lastIndexOf('/') + 1));
  const [site] = (await platform.account.jmd.directory.listSites({ limit: 1 })).items;
  if (!site) throw new Error('There is no site');
  const { id: siteId, carrierId } = site;
  const carrier = await invite(platform.account, url, 'carrier-admin', { carrierId }, 'Traeger');
  const desk = { fetch: browserOf('counsellor') };
  const { account: lead } = await invite(carrier.account, url, 'team-lead', { siteId }, 'Mira', desk);
  await ensureTeamKeys(lead, siteId);
  const { account } = personOn(url, {}, browserOf('client'));
  await account.signUp({ loginName: 'Zäher Löwenzahn', password: PASSWORD, locale: 'de', ...DEVICE });
  const people = { client: personOf(account), counsellor: personOf(lead) };
  const caseId = await people.client.cases.submit({ siteId, topic: 'school', language: 'de', text: 'Eine Frage.' });
  await people.counsellor.cases.accept(caseId);
  return { people, caseId };
}

test('Killed again and again, the server has every message that it took once and in order, and both sides hear so', async () => {
  const { people, caseId } = await talk();
  const [client, counsellor] = [people.client, people.counsellor];
  const { eventSeq: after } = (await client.cases.open(caseId)).summary;
  const leaving = new AbortController();
  const following = { after, signal: leaving.signal };
  const streams = [client, counsellor].map(({ cases }) => hear(cases.follow(caseId, following)));
  const room = async (side: Side) => createCases(people[side].account).open(caseId);
  const newIds = async (side: Side) => (await room(side)).messages.slice(1).map(({ id }) => id);
  const flush = () => Promise.all([client.outbox.flush(), counsellor.outbox.flush()]);

  for (const [round, { by, moment }] of ROUNDS.entries()) {
    for (const [side, { outbox, written }] of Object.entries(people)) {
      for (const number of [1, 2, 3]) {
        written.push((await outbox.add(caseId, { text: `${side} ${round + 1}.${number}` })).id);
      }
    }
    trap = { by, moment, left: FATAL };
    await Promise.all([flush(), server.ended]);
    expect(await server.ended).toBe('SIGKILL');
    // One went through. Of the fatal one the device does not know, or has not seen the case with it.
    expect(await people[by].outbox.list(caseId)).toHaveLength(2);

    trap = null;
    await start();
    const there = await newIds('counsellor');
    expect(there.filter((id) => acknowledged.includes(id)).toSorted()).toEqual(acknowledged.toSorted());
    await flush();
    const { eventSeq } = (await room('client')).summary;
    for (const heard of streams) await expect.poll(() => heard.at(-1)?.seq).toBe(eventSeq);
  }
  leaving.abort();

  const ids = await newIds('client');
  expect(ids).toHaveLength(ROUNDS.length * 6);
  expect(await newIds('counsellor')).toEqual(ids);
  for (const { written, outbox } of [client, counsellor]) {
    expect(ids.filter((id) => written.includes(id))).toEqual(written);
    expect(await outbox.list(caseId)).toEqual([]);
  }
  const { summary, problems } = await room('client');
  expect([...problems, ...(await room('counsellor')).problems]).toEqual([]);
  const all = Array.from({ length: summary.eventSeq - after }, (_, index) => after + 1 + index);
  for (const heard of streams) {
    expect(heard.map(({ seq }) => seq)).toEqual(all);
    expect(heard.flatMap(({ messageId }) => messageId ?? [])).toEqual(ids);
  }
});
