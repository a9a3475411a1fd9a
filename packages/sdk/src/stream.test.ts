import { expect, test } from 'vitest';
import { type Followed, followStream, merge } from './stream.ts';

const CASE = '0193c0de-0000-7000-8000-000000000001';
const presence = (state: string) => ({ type: 'presence', caseId: CASE, role: 'client', state });
const gone = (seq: number) => ({ type: 'gone', seq, caseId: CASE });
const block = (event: { type: string; seq?: number }) =>
  `${event.seq === undefined ? '' : `id: ${event.seq}\n`}data: ${JSON.stringify(event)}\n\n`;

/** A server that answers each connection with the next of these texts, in pieces of so many bytes. */
function serving(texts: readonly (string | Response)[], piece = 7) {
  const asked: string[] = [];
  const fetch = (async (input: string) => {
    const answer = texts[asked.length];
    asked.push(String(input).replace(/^.*stream\?/, ''));
    if (answer === undefined) return new Promise(() => {});
    if (typeof answer !== 'string') return answer;
    const bytes = new TextEncoder().encode(answer);
    return new Response(
      new ReadableStream({
        start(controller) {
          for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
          controller.close();
        },
      }),
    );
  }) as typeof globalThis.fetch;
  const parts = { baseUrl: 'https://jmd.example.org/', fetch, ticket: async () => ({ ticket: 't', expiresAt: '' }) };
  return { asked, parts };
}

async function take(count: number, stream: AsyncGenerator<Followed, void>): Promise<Followed[]> {
  const events: Followed[] = [];
  while (events.length < count) {
    const { done, value } = await stream.next();
    if (done) break;
    events.push(value);
  }
  await stream.return();
  return events;
}

test.each([1, 2, 7, 1_000])('Events are read however the bytes arrive, in pieces of %i', async (piece) => {
  const text = `id: 3\n: open\n\n: ping\n\n${block(gone(4))}${block(presence('writing'))}${block({ ...gone(5), ...{ x: 'ä€🌍' } })}`;
  const { parts, asked } = serving([text], piece);
  const events = await take(3, followStream(parts, { after: 3 }));
  expect(events.map((event) => ('seq' in event ? event.seq : event.type))).toEqual([4, 'presence', 5]);
  expect(events[2]).toMatchObject({ x: 'ä€🌍' });
  expect(asked).toEqual(['ticket=t&after=3']);
});

test('A new connection goes on after the last event, and what comes twice is told once', async () => {
  const { parts, asked } = serving([block(gone(1)) + block(gone(2)), block(gone(2)) + block(gone(3))]);
  const events = await take(3, followStream(parts, { after: 0 }));
  expect(events.map((event) => 'seq' in event && event.seq)).toEqual([1, 2, 3]);
  expect(asked).toEqual(['ticket=t&after=0', 'ticket=t&after=2']);
});

test('A stream that begins now says so, and goes on from there when it is lost before anything happened', async () => {
  const { parts, asked } = serving(['id: 8\n: open\n\n', block(gone(9))]);
  expect(await take(2, followStream(parts, {}))).toMatchObject([{ type: 'open', seq: 8 }, { seq: 9 }]);
  expect(asked).toEqual(['ticket=t', 'ticket=t&after=8']);
});

test('Why it may not be followed any more is thrown; what goes away by itself is not', async () => {
  const refused = (status: number, reason: string) => Response.json({ error: { reason } }, { status });
  const { parts } = serving([
    refused(503, 'unavailable'),
    refused(403, 'ticket_expired'),
    `${block(gone(1))}event: end\ndata: {"reason":"not_permitted"}\n\n`,
  ]);
  const stream = followStream(parts, { after: 0 });
  expect(await stream.next()).toMatchObject({ value: { seq: 1 } });
  await expect(stream.next()).rejects.toMatchObject({ reason: 'not_permitted' });
  const { parts: closed } = serving([refused(403, 'not_permitted')]);
  await expect(followStream(closed, {}).next()).rejects.toMatchObject({ reason: 'not_permitted', status: 403 });
});

test('The signal ends it, without an error', async () => {
  const { parts } = serving([block(gone(1))]);
  const leaving = new AbortController();
  const stream = followStream(parts, { after: 0, signal: leaving.signal });
  await stream.next();
  const last = stream.next();
  leaving.abort();
  expect(await last).toEqual({ done: true, value: undefined });
});

test('Several streams are one; it ends when all have', async () => {
  async function* of(...values: number[]): AsyncGenerator<number, void> {
    yield* values;
  }
  const all: number[] = [];
  for await (const value of merge([of(1, 2, 3), of(10), of()])) all.push(value);
  expect(all.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 10]);
  expect(all.filter((value) => value < 10)).toEqual([1, 2, 3]);
});
