import {
  createCaseKey,
  createRoot,
  deriveIdentity,
  importCaseKey,
  newMessageId,
  sealMessage,
} from '@jmd-digital/crypto';
import type { Database } from '@jmd-digital/db';
import { type Prepared, sendAll } from './load.ts';
import { againstRate, type Row } from './report.ts';
import type { BenchServer } from './server.ts';
import { createSessions, type Sessions } from './signed.ts';
import { addCases, addSites, idOf, keyIdOf } from './world.ts';

const MESSAGES_PER_CASE = 20;
const WARM_UP = 250;
const SENT = 2_000;
const TEXT = 'Ich habe noch eine Frage zu dem Brief vom Amt. '.repeat(2);

/** How many messages are stored already, in millions, each step on top of the one before: `BENCH_MESSAGES=0.1,1,10`. */
function steps(): number[] {
  const millions = (process.env.BENCH_MESSAGES ?? '0.1,1,10').split(',').map(Number);
  const fits = millions.every((each, index) => each >= 0.1 && each > (millions[index - 1] ?? 0));
  if (!fits)
    throw new Error('BENCH_MESSAGES names millions of messages from 0.1 on, in rising order, such as 0.1,1,10');
  return millions;
}

/**
 * `counselling.sendMessage` over HTTP, each message in another case, by its client, sealed and signed before the clock
 * runs; against a bare INSERT of as many bytes into the same table by one connection.
 */
export async function benchMessages({ url, database }: BenchServer): Promise<Row[]> {
  const sessions = createSessions(database);
  await addSites(database);
  const cases = unusedCases();
  const rates: { millions: number; rate: number; bare: number }[] = [];
  let filled = 0;
  for (const millions of steps()) {
    const total = (millions * 1_000_000) / MESSAGES_PER_CASE;
    await addCases(database, filled, total - 1, MESSAGES_PER_CASE);
    filled = total;
    const prepared = await prepareMessages(sessions, cases.take(WARM_UP + SENT, total));
    await sendAll(url, prepared.slice(0, WARM_UP));
    const { rate } = await sendAll(url, prepared.slice(WARM_UP));
    await insertBare(database, cases.take(WARM_UP, total));
    const bare = await insertBare(database, cases.take(SENT, total));
    rates.push({ millions, rate, bare });
  }
  const [first] = rates;
  return rates.flatMap(({ millions, rate, bare }) => [
    againstRate(`sendMessage, ${millions} million stored, against a bare INSERT`, rate, bare),
    ...(first && first.millions < millions
      ? [againstRate(`the same against ${first.millions} million stored`, rate, first.rate)]
      : []),
  ]);
}

/** Numbers of cases that nobody wrote in yet, from all over those that there are. */
function unusedCases() {
  const used = new Set<number>();
  return {
    take(count: number, total: number): number[] {
      const taken: number[] = [];
      while (taken.length < count) {
        const number = Math.floor(Math.random() * total);
        if (used.has(number)) continue;
        used.add(number);
        taken.push(number);
      }
      return taken;
    },
  };
}

/** The next message of the client in each case. What it is sealed under is nobody's key, which a server cannot tell. */
async function prepareMessages(sessions: Sessions, cases: readonly number[]): Promise<Prepared[]> {
  await sessions.begin(cases.map((number) => idOf('client', number)));
  const { signKey } = await deriveIdentity(createRoot());
  const key = await importCaseKey(createCaseKey(), 1);
  const prepared: Prepared[] = [];
  for (const number of cases) {
    const caseId = idOf('case', number);
    const envelope = await sealMessage(
      {
        ...{ caseId, thread: 'client', kind: 'text', messageId: newMessageId(), clientTime: Date.now(), lang: 'de' },
        ...{ seq: MESSAGES_PER_CASE / 2 + 1, prevHash: crypto.getRandomValues(new Uint8Array(32)), logHead: null },
      },
      { text: TEXT, format: 'plain', replyTo: null, attachments: [], extra: null },
      { id: idOf('client', number), role: 'client', keyId: keyIdOf('client', number), signKey },
      key,
    );
    const input = { caseId, envelope: Buffer.from(envelope).toString('base64url') };
    prepared.push(sessions.prepare(idOf('client', number), 'counselling.sendMessage', input));
  }
  return prepared;
}

/** Rows per second of one INSERT after the other, each a transaction of its own. */
async function insertBare({ pool }: Database, cases: readonly number[]): Promise<number> {
  const client = await pool.connect();
  const envelope = crypto.getRandomValues(new Uint8Array(448));
  const begin = performance.now();
  try {
    for (const number of cases) {
      await client.query({
        name: 'bare-insert',
        text: `insert into case_entry
            (case_id, server_seq, message_id, thread, kind, epoch, sender_id, sender_seq, envelope, received_at)
          values ($1, $2, $3, 'client', 'text', 1, $4, $5, $6, now())`,
        values: [
          ...[idOf('case', number), MESSAGES_PER_CASE + 1, crypto.randomUUID()],
          ...[idOf('client', number), MESSAGES_PER_CASE / 2 + 1, envelope],
        ],
      });
    }
  } finally {
    client.release();
  }
  return cases.length / ((performance.now() - begin) / 1000);
}
