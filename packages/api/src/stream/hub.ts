import {
  ACCESS_CHANNEL,
  EVENT_CHANNEL,
  type EventRow,
  findCase,
  findEntryAt,
  type Listener,
  lastEventSeq,
  listen,
  PRESENCE_CHANNEL,
  readEvents,
  type StreamName,
} from '@jmd-digital/db';
import type { StreamEvent } from '@jmd-digital/schemas';
import type { Services } from '../context.ts';
import { toCaseSummary, toEntry } from '../counselling/view.ts';
import { ApiError } from '../errors.ts';

const PAGE = 200;
/** How long a read that failed rests before it is tried again, milliseconds. */
const AGAIN_MS = 1_000;

/** One event, written out once for all who get it. `seq` is null for what is not stored. */
export interface Delivery {
  seq: number | null;
  staffOnly: boolean;
  text: string;
}

interface Follower {
  accountId: string;
  deliver(delivery: Delivery): void;
  /** Something that rights hang on has changed. */
  recheck(): void;
}

/** Wakes followers of streams as soon as something is committed, over all processes on one database. */
interface Hub {
  /** Adds a follower; from its return on nothing is missed. Gives back how to leave. */
  follow(name: StreamName, follower: Follower): Promise<() => void>;
  /** What lies between two numbers, written out: for who was away. */
  replay(name: StreamName, after: number): Promise<Delivery[]>;
  close(): Promise<void>;
}

interface Channel {
  name: StreamName;
  followers: Set<Follower>;
  /** Up to where everyone who follows has been told. */
  lastSeq: number;
  /** Reads of the table follow each other, so that numbers are told in order. */
  reading: Promise<void>;
}

const keyOf = ({ stream, streamId }: StreamName) => `${stream}/${streamId}`;

export function createHub(services: Services): Hub {
  const { database } = services;
  const channels = new Map<string, Channel>();
  let listening: Promise<Listener> | null = null;
  let closed = false;

  const all = () => [...channels.values()];
  function onNotice(channel: string, payload: string): void {
    if (channel === EVENT_CHANNEL) {
      const found = channels.get(payload);
      if (found) wake(found);
    } else if (channel === ACCESS_CHANNEL) {
      for (const { name, followers } of all())
        for (const follower of followers)
          if (follower.accountId === payload || keyOf(name) === payload) follower.recheck();
    } else {
      const [caseId = '', role = '', state = ''] = payload.split('/');
      const event = { type: 'presence', caseId, role, state } as StreamEvent;
      tell(channels.get(`case/${caseId}`), { seq: null, staffOnly: false, text: JSON.stringify(event) });
    }
  }

  function tell(channel: Channel | undefined, delivery: Delivery): void {
    for (const follower of [...(channel?.followers ?? [])]) follower.deliver(delivery);
  }

  /** Reads what is new in a stream, once for everyone, and tells it. */
  function wake(channel: Channel): void {
    channel.reading = channel.reading.then(async () => {
      for (;;) {
        const rows = await readEvents(database.db, channel.name, channel.lastSeq, PAGE);
        for (const row of rows) {
          tell(channel, await written(row));
          channel.lastSeq = row.seq;
        }
        if (rows.length < PAGE) return;
      }
    });
    // A database that is away for a moment is asked again; nobody may write in between to wake us.
    channel.reading = channel.reading.catch(() => {
      setTimeout(() => channels.get(keyOf(channel.name)) === channel && wake(channel), AGAIN_MS).unref();
    });
  }

  async function written(row: EventRow): Promise<Delivery> {
    const found = row.caseId === null ? null : await findCase(database.db, row.caseId);
    const here = found && (row.stream === 'case' || found.siteId === row.streamId);
    const wantsEntry = row.stream === 'case' && row.kind === 'entry' && row.entrySeq !== null;
    const entry = here && wantsEntry ? await findEntryAt(database.db, found.id, row.entrySeq ?? 0) : null;
    const event: StreamEvent = here
      ? { type: 'case', seq: row.seq, case: toCaseSummary(found), entry: entry && toEntry(entry) }
      : { type: 'gone', seq: row.seq, caseId: row.caseId };
    return { seq: row.seq, staffOnly: row.staffOnly, text: JSON.stringify(event) };
  }

  return {
    async follow(name, follower) {
      // Who asks while the process ends comes back to another one: what listened now would never be ended.
      if (closed) throw new ApiError('unavailable');
      listening ??= listen(database, [EVENT_CHANNEL, ACCESS_CHANNEL, PRESENCE_CHANNEL], onNotice, () =>
        all().forEach(wake),
      );
      await listening;
      const key = keyOf(name);
      let channel = channels.get(key);
      if (!channel) {
        channel = { name, followers: new Set(), lastSeq: 0, reading: Promise.resolve() };
        channels.set(key, channel);
        const made = channel;
        made.reading = lastEventSeq(database.db, name).then((seq) => {
          made.lastSeq = seq;
        });
      }
      channel.followers.add(follower);
      await channel.reading;
      return () => {
        channel.followers.delete(follower);
        if (channel.followers.size === 0 && channels.get(key) === channel) channels.delete(key);
      };
    },
    async replay(name, after) {
      const missed: Delivery[] = [];
      for (let from = after; ; ) {
        const rows = await readEvents(database.db, name, from, PAGE);
        for (const row of rows) missed.push(await written(row));
        if (rows.length < PAGE) return missed;
        from = rows.at(-1)?.seq ?? from;
      }
    },
    async close() {
      closed = true;
      const open = await listening?.catch(() => null);
      channels.clear();
      await open?.close();
    },
  };
}
