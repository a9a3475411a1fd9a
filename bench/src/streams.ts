import { randomInt } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { appendCaseEvent, type Database } from '@jmd-digital/db';
import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { sendAll } from './load.ts';
import { againstTime, type Row } from './report.ts';
import { type BenchServer, listen } from './server.ts';
import { createSessions } from './signed.ts';
import type { FromReaders, ToReaders } from './stream-readers.ts';
import { addCases, addSites, idOf, SITES } from './world.ts';

const PER_SECOND = 50;
/** Two rounds of pings, each of which has the server ask again whether each stream may be followed. */
const SECONDS = 40;
const PING_MS = 20_000;
/** How many streams are opened at once, and for how long an event may be on its way, milliseconds. */
const [AT_ONCE, LOST_MS] = [20, 30_000];

/** How many streams are open: `BENCH_STREAMS=1000,5000`. */
function steps(): number[] {
  const counts = (process.env.BENCH_STREAMS ?? '1000,5000').split(',').map(Number);
  if (!counts.every((count) => Number.isInteger(count) && count > 0)) {
    throw new Error('BENCH_STREAMS names numbers of streams, such as 1000,5000');
  }
  return counts;
}

/**
 * How long an event is on its way, from the write to a reader in a thread of its own, while so many people follow a case
 * each; against a bare Hono SSE server with as many streams open, which gets the same bytes handed in its own process.
 */
export async function benchStreams({ url, database }: BenchServer): Promise<Row[]> {
  const counts = steps();
  const sessions = createSessions(database);
  const people = Array.from({ length: Math.max(...counts) }, (_, index) => index);
  await addSites(database);
  await addCases(database, 0, people.length - 1, 1);
  await sessions.begin(people.map((number) => idOf('client', number)));

  /** Addresses of streams; a ticket counts for a minute. */
  const ticketsFor = async (numbers: readonly number[]) => {
    const asked = numbers.map((number) =>
      sessions.prepare(idOf('client', number), 'counselling.followCase', { caseId: idOf('case', number) }),
    );
    const { answers } = await sendAll(url, asked);
    return answers.map((text) => `${url}/api/stream?ticket=${JSON.parse(text).result.data.ticket}`);
  };

  const rows: Row[] = [];
  for (const count of counts) {
    const ours = await delivery(count, ticketsFor, (number) => writeEvent(database, number));
    const bareServer = await startBare(ours.bytes);
    const addresses = async (numbers: readonly number[]) => numbers.map((number) => `${bareServer.url}/${number}`);
    const bare = await delivery(count, addresses, bareServer.write);
    await bareServer.close();
    rows.push(
      againstTime(`p50 at ${count} open streams, against bare Hono SSE`, ours.p50, bare.p50),
      againstTime(`p99 at ${count} open streams, against bare Hono SSE`, ours.p99, bare.p99),
    );
  }
  return rows;
}

/** Opens streams, writes to one after the other at a steady pace, and looks when what was written came. */
async function delivery(
  count: number,
  addressesOf: (numbers: readonly number[]) => Promise<string[]>,
  write: (number: number) => Promise<void>,
): Promise<{ p50: number; p99: number; bytes: number }> {
  const readers = startReaders();
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index);
      await readers.open(await addressesOf(numbers));
    }
    const writes: Promise<void>[] = [];
    const begin = performance.now();
    for (let index = 0; index < PER_SECOND * SECONDS; index += 1) {
      await until(begin + (index * 1_000) / PER_SECOND);
      const number = randomInt(count);
      readers.expect(number);
      writes.push(write(number));
    }
    await Promise.all(writes);
    const times = (await readers.arrived()).toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.floor(share * times.length)] ?? 0;
    return { p50: at(0.5), p99: at(0.99), bytes: readers.bytes() };
  } finally {
    await readers.stop();
  }
}

const until = (moment: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));

/** Readers in a thread of their own; both threads read the same clock. */
function startReaders() {
  const worker = new Worker(new URL('./stream-readers.ts', import.meta.url));
  const written = new Map<number, bigint[]>();
  const times: number[] = [];
  let [expected, bytes] = [0, 0];
  let failure: Error | null = null;
  let changed = () => {};
  const opened: (() => void)[] = [];
  worker.on('error', (error) => {
    failure = error instanceof Error ? error : new Error('The readers ended');
    changed();
  });
  worker.on('message', (message: FromReaders) => {
    if (message.kind === 'open') return opened.shift()?.();
    if (message.kind === 'failed') failure = new Error(message.why);
    else {
      const from = written.get(message.number)?.shift();
      if (from !== undefined) times.push(Number(message.at - from) / 1e6);
      bytes = message.bytes;
    }
    changed();
  });
  const say = (message: ToReaders) => worker.postMessage(message);
  /** Waits until something holds, or fails with what went wrong. */
  const wait = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const lost = setTimeout(() => reject(new Error(`${expected - times.length} events did not come`)), LOST_MS);
      changed = () => {
        if (!failure && !holds()) return;
        clearTimeout(lost);
        failure ? reject(failure) : resolve();
      };
      changed();
    });
  return {
    async open(addresses: string[]) {
      let open = false;
      opened.push(() => {
        open = true;
        changed();
      });
      say({ kind: 'open', addresses });
      await wait(() => open);
    },
    /** Starts the clock for the next event of a stream. */
    expect(number: number) {
      expected += 1;
      written.set(number, [...(written.get(number) ?? []), process.hrtime.bigint()]);
    },
    async arrived() {
      await wait(() => times.length === expected);
      return times;
    },
    /** Length of the last event. */
    bytes: () => bytes,
    stop: () => worker.terminate(),
  };
}

const writeEvent = (database: Database, number: number): Promise<void> =>
  database.db.transaction((tx) =>
    appendCaseEvent(tx, {
      ...{ caseId: idOf('case', number), siteId: idOf('site', number % SITES), kind: 'entry', entrySeq: 1 },
      at: new Date().toISOString(),
    }),
  );

/** A server that only keeps streams open, pings them as often as ours does, and writes what it is told to. */
async function startBare(bytes: number) {
  const streams = new Map<number, SSEStreamingApi>();
  const data = 'x'.repeat(bytes);
  const app = new Hono();
  app.get('/:number', (c) =>
    streamSSE(c, async (stream) => {
      const number = Number(c.req.param('number'));
      streams.set(number, stream);
      await stream.write(': open\n\n');
      while (!stream.aborted && !stream.closed) {
        await stream.sleep(PING_MS);
        await stream.write(': ping\n\n');
      }
    }),
  );
  const { server, url } = await listen(app.fetch);
  return {
    url,
    async write(number: number) {
      await streams.get(number)?.writeSSE({ id: '1', data });
    },
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
