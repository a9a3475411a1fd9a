import { lastEventSeq } from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { ApiError } from '../errors.ts';
import { createHub, type Delivery } from './hub.ts';
import { standingOf } from './rights.ts';
import { takeStreamTicket } from './ticket.ts';

/** How often a silent stream says that it lives, and its rights are asked again, milliseconds. */
const PING_MS = 20_000;
/** How many bytes may wait for a slow reader before it is let go; it comes back and goes on where it was. */
const MAX_WAITING = 1_000_000;

/** Streams that are open, to be ended with the process. */
export interface Streams {
  /**
   * Opens a stream as `text/event-stream`. Throws `ticket_expired`, or why it may not be followed.
   * @param after number of the last event that the reader has seen; null for what comes from now on
   */
  open(ticket: string, after: number | null): Promise<ReadableStream<Uint8Array>>;
  /** Ends every stream; readers come back to another process. */
  close(): Promise<void>;
}

const encoder = new TextEncoder();

export function createStreams(services: Services): Streams {
  const hub = createHub(services);
  const ends = new Set<() => void>();
  let closed = false;
  return {
    async open(ticket, after) {
      const grant = await takeStreamTicket(services, ticket);
      const standing = await standingOf(services, grant);
      if (standing.refused) throw new ApiError(standing.refused);
      if (closed) throw new ApiError('unavailable');
      const forStaff = standing.actor.kind === 'staff';
      let leave = () => {};
      let finish = (_reason?: string, _cancelled = false) => {};
      return new ReadableStream<Uint8Array>(
        {
          async start(controller) {
            let last = after ?? Number.POSITIVE_INFINITY;
            let ended = false;
            /** What comes while what was missed is still being read. */
            let waiting: Delivery[] | null = [];
            const write = (text: string) => {
              if (ended) return;
              controller.enqueue(encoder.encode(text));
              if ((controller.desiredSize ?? 0) < -MAX_WAITING) finish();
            };
            const send = ({ seq, staffOnly, text }: Delivery) => {
              if (seq !== null && seq <= last) return;
              if (seq !== null) last = seq;
              if (!staffOnly || forStaff) write(`${seq === null ? '' : `id: ${seq}\n`}data: ${text}\n\n`);
            };
            const recheck = () =>
              standingOf(services, grant).then(
                ({ refused }) => refused && finish(refused),
                () => {},
              );
            const ping = setInterval(() => {
              write(': ping\n\n');
              void recheck();
            }, PING_MS);
            finish = (reason, cancelled = false) => {
              if (ended) return;
              if (reason) write(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
              ended = true;
              clearInterval(ping);
              ends.delete(finish);
              leave();
              if (!cancelled) controller.close();
            };
            ends.add(finish);
            leave = await hub.follow(grant, {
              accountId: grant.accountId,
              recheck: () => void recheck(),
              deliver: (delivery) => (waiting ? waiting.push(delivery) : send(delivery)),
            });
            if (ended) return leave();
            const from = after ?? (await lastEventSeq(services.database.db, grant));
            last = from;
            // Says at once that it stands, and from where on.
            write(`id: ${from}\n: open\n\n`);
            for (const delivery of await hub.replay(grant, from)) send(delivery);
            const [came] = [waiting];
            waiting = null;
            for (const delivery of came ?? []) send(delivery);
          },
          cancel: () => finish(undefined, true),
        },
        { highWaterMark: 0, size: (chunk) => chunk?.byteLength ?? 0 },
      );
    },
    async close() {
      closed = true;
      for (const end of [...ends]) end();
      await hub.close();
    },
  };
}
