import { mergeLogs, nextLamport } from '@jmd-digital/domain/apply';
import type { LogEntry } from '@jmd-digital/schemas';
import type { Database } from './database.ts';
import { uuidv7 } from './uuid.ts';

type Head = 'id' | 'device' | 'lamport' | 'at' | 'day';
/** What an entry says, without what every entry has. */
export type NewEntry = LogEntry extends infer Each ? (Each extends LogEntry ? Omit<Each, Head> : never) : never;

type StoreTrouble = 'full' | 'blocked' | null;

export interface LogStore {
  /** In order, everything that is known here. */
  entries(): readonly LogEntry[];
  /** Adds entries and is done when they lie on the disk, or could not: then `trouble` says so and they stay in memory. */
  append(...added: NewEntry[]): Promise<void>;
  /** Takes what came from elsewhere: a backup, another device. Gives how many were new. */
  take(found: readonly LogEntry[], sent: boolean): Promise<number>;
  unsent(): Promise<LogEntry[]>;
  markSent(ids: readonly string[]): Promise<void>;
  /** Everything counts as unsent again: for another account, or one that was emptied. */
  markUnsent(): Promise<void>;
  /** Why entries are in memory alone. */
  trouble(): StoreTrouble;
  /** Tries again to write down what is in memory alone. */
  retry(): Promise<void>;
  subscribe(listener: () => void): () => void;
  erase(): Promise<void>;
}

export interface Clock {
  now(): Date;
}

const CHANNEL = 'jmd-apply-log';

/** Day that a clock shows where it hangs, `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/**
 * The log of this device, in memory and in IndexedDB. Two tabs write into the same one: the counter is taken inside of the
 * transaction that writes, and what one tab adds the other hears of.
 * @param database null where the browser keeps nothing; then everything is in memory
 */
export async function openLog(database: Database | null, device: string, clock: Clock): Promise<LogStore> {
  let known: LogEntry[] = database ? mergeLogs(await database.getAll('log')) : [];
  let waiting: LogEntry[] = [];
  let trouble: StoreTrouble = database ? null : 'blocked';
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const learn = (more: readonly LogEntry[]) => {
    known = mergeLogs(known, more);
    tell();
  };
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<readonly LogEntry[] | 'erased'>) => {
      if (data !== 'erased') return learn(data);
      known = [];
      tell();
    };

  async function write(entries: readonly LogEntry[], sent: boolean): Promise<LogEntry[]> {
    if (!database) return [...entries];
    const tx = database.transaction(['log', 'unsent'], 'readwrite', { durability: 'strict' });
    // A write that fails fails its transaction, too, and is told of once.
    tx.done.catch(() => {});
    const log = tx.objectStore('log');
    const last = await log.index('lamport').openKeyCursor(null, 'prev');
    let lamport = Math.max(Number(last?.key ?? 0), nextLamport(known) - 1);
    const written: LogEntry[] = [];
    for (const entry of entries) {
      if (entry.lamport === 0) lamport += 1;
      const numbered = entry.lamport === 0 ? { ...entry, lamport } : entry;
      await log.put(numbered);
      if (!sent) await tx.objectStore('unsent').put(true, entry.id);
      written.push(numbered);
    }
    await tx.done;
    return written;
  }

  /** Puts down what could not be put down before, too: nothing overtakes it. */
  async function keep(added: readonly LogEntry[], sent: boolean): Promise<void> {
    const all = [...waiting, ...added];
    try {
      const written = await write(all, sent);
      waiting = database ? [] : all;
      if (trouble === 'full') trouble = null;
      learn(written);
      channel?.postMessage(written);
    } catch (error) {
      trouble = isFull(error) ? 'full' : 'blocked';
      let lamport = nextLamport(known);
      waiting = all.map((entry) => (entry.lamport === 0 ? { ...entry, lamport: lamport++ } : entry));
      learn(waiting);
    }
  }

  return {
    entries: () => known,
    append: (...added) => {
      const now = clock.now();
      const head = () => ({ id: uuidv7(now.getTime()), device, lamport: database ? 0 : nextLamport(known) });
      const dated = { at: now.toISOString(), day: dayOf(now) };
      return keep(
        added.map((entry) => ({ ...head(), ...dated, ...entry }) as LogEntry),
        false,
      );
    },
    take: async (found, sent) => {
      const have = new Set(known.map(({ id }) => id));
      const fresh = found.filter(({ id }) => !have.has(id));
      if (fresh.length > 0) await keep(fresh, sent);
      return fresh.length;
    },
    unsent: async () => {
      const ids = new Set(database ? await database.getAllKeys('unsent') : known.map(({ id }) => id));
      return known.filter(({ id }) => ids.has(id));
    },
    markSent: async (ids) => {
      if (!database) return;
      const tx = database.transaction('unsent', 'readwrite');
      await Promise.all([...ids.map((id) => tx.store.delete(id)), tx.done]);
    },
    markUnsent: async () => {
      if (!database) return;
      const tx = database.transaction('unsent', 'readwrite');
      await Promise.all([...known.map(({ id }) => tx.store.put(true, id)), tx.done]);
    },
    trouble: () => trouble,
    retry: () => keep([], false),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    erase: async () => {
      if (database) {
        const tx = database.transaction(['log', 'drafts', 'device', 'unsent'], 'readwrite');
        await Promise.all([
          ...(['log', 'drafts', 'device', 'unsent'] as const).map((name) => tx.objectStore(name).clear()),
          tx.done,
        ]);
      }
      [known, waiting] = [[], []];
      channel?.postMessage('erased');
      tell();
    },
  };
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';
