import type { ErrorReason, StreamEvent, StreamTicket } from '@jmd-digital/schemas';
import { JmdError, toJmdError } from './errors.ts';
import { sleep } from './signal.ts';

/** The server says that it lives every 20 seconds; after this long without a word the connection is a dead one. */
const SILENCE_MS = 60_000;
/** How long to wait before a lost connection is made again: doubled each time, up to the last. */
const [FIRST_WAIT_MS, LAST_WAIT_MS] = [500, 30_000];

export interface FollowOptions {
  /** Ends the stream; the iteration then ends too. */
  signal?: AbortSignal;
  /** Number of the last event that was seen; what came since is told first. Without it the stream begins when it is open. */
  after?: number;
}

/** An event of the server, or that a stream which begins now is open: whatever was loaded before may be older. */
export type Followed = StreamEvent | { type: 'open'; seq: number };

interface StreamParts {
  baseUrl: string;
  fetch: typeof fetch;
  /** Asks for a ticket: each opens one connection. */
  ticket(): Promise<StreamTicket>;
}

/**
 * Follows a stream of server-sent events, each exactly once and in order, over lost connections too: every new one goes on
 * after the last event that was handed out. Throws where the stream may not be followed any more.
 */
export async function* followStream(
  { baseUrl, fetch, ticket }: StreamParts,
  { signal, after }: FollowOptions,
): AsyncGenerator<Followed, void> {
  let last = after ?? null;
  let wait = FIRST_WAIT_MS;
  while (!signal?.aborted) {
    try {
      const { ticket: token } = await ticket();
      const address = `${baseUrl.replace(/\/$/, '')}/api/stream?ticket=${encodeURIComponent(token)}${last === null ? '' : `&after=${last}`}`;
      for await (const event of connection(address, fetch, signal)) {
        wait = FIRST_WAIT_MS;
        if ('seq' in event) {
          if (last !== null && event.seq <= last) continue;
          last = event.seq;
        }
        yield event;
      }
    } catch (error) {
      if (signal?.aborted) return;
      const failure = toJmdError(error);
      // A ticket that was too slow on its way is asked for again; whoever may not follow hears so.
      if (!failure.retryable && failure.reason !== 'ticket_expired') throw failure;
    }
    await sleep(wait * (0.5 + Math.random() / 2), signal).catch(() => {});
    wait = Math.min(wait * 2, LAST_WAIT_MS);
  }
}

/** One connection: its events until it ends. Throws why the server ended it, where it said so. */
async function* connection(
  address: string,
  fetch_: typeof fetch,
  signal: AbortSignal | undefined,
): AsyncGenerator<Followed, void> {
  const dead = new AbortController();
  const end = () => dead.abort();
  signal?.addEventListener('abort', end);
  let timer = setTimeout(end, SILENCE_MS);
  try {
    const response = await fetch_(address, { headers: { accept: 'text/event-stream' }, signal: dead.signal });
    if (!response.ok || !response.body) throw await refusal(response);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const { event, data, id } = fieldsOf(block);
        if (event === 'end') throw ended(JSON.parse(data).reason);
        if (data !== '') yield JSON.parse(data) as StreamEvent;
        else if (id !== '') yield { type: 'open', seq: Number(id) } as const;
      }
    }
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
    end();
  }
}

/** The fields of one event (HTML standard, 9.2.6), as our server writes them. */
function fieldsOf(block: string): { event: string; data: string; id: string } {
  const fields = { event: '', data: '', id: '' };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(event|data|id): ?(.*)$/.exec(line) ?? [];
    if (name) fields[name as keyof typeof fields] = value;
  }
  return fields;
}

async function refusal(response: Response): Promise<JmdError> {
  const body = (await response.json().catch(() => null)) as { error?: { reason?: ErrorReason } } | null;
  const reason = body?.error?.reason ?? 'unavailable';
  const retryable = response.status === 429 || response.status >= 500;
  return new JmdError({ code: `HTTP_${response.status}`, reason, retryable }, { status: response.status });
}

const ended = (reason: ErrorReason) => new JmdError({ code: 'FORBIDDEN', reason, retryable: false });

/** Several streams as one, each event as soon as it comes. Ends when all have, and throws what the first that fails throws. */
export async function* merge<T>(streams: readonly AsyncGenerator<T, void>[]): AsyncGenerator<T, void> {
  const next = (stream: AsyncGenerator<T, void>) => stream.next().then((result) => ({ stream, result }));
  const waiting = new Map(streams.map((stream) => [stream, next(stream)]));
  try {
    while (waiting.size > 0) {
      const { stream, result } = await Promise.race(waiting.values());
      if (result.done) waiting.delete(stream);
      else {
        waiting.set(stream, next(stream));
        yield result.value;
      }
    }
  } finally {
    for (const stream of waiting.keys()) void stream.return().catch(() => {});
  }
}
