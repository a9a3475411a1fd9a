import { createRoot, deriveIdentity, type Identity } from '@jmd-digital/crypto';
import type { LogEntry, LogPiece } from '@jmd-digital/schemas';
import type { LocalLog } from '../src/apply/log-sync.ts';
import { JmdError } from '../src/errors.ts';

/** The log of a device, in memory. */
export function memoryLog(): LocalLog & { write(entry: LogEntry): void; entries(): LogEntry[] } {
  const all = new Map<string, LogEntry>();
  const unsent = new Set<string>();
  let cursor = 0;
  return {
    write(entry) {
      all.set(entry.id, entry);
      unsent.add(entry.id);
    },
    entries: () => [...all.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    unsent: async () => [...all.values()].filter(({ id }) => unsent.has(id)),
    markSent: async (ids) => {
      for (const id of ids) unsent.delete(id);
    },
    take: async (entries) => {
      const before = all.size;
      for (const entry of entries) all.set(entry.id, entry);
      return all.size - before;
    },
    cursor: async () => cursor,
    setCursor: async (seq) => {
      cursor = seq;
    },
  };
}

/** Something that somebody did, as small as it gets. */
export const entryOf = (id: string, sceneId = 'morning'): LogEntry => ({
  ...{ id, device: id, lamport: 1, at: '2026-11-25T10:15:00Z', day: '2026-11-25', kind: 'seen', sceneId },
});

/** What breaks of one call: nothing, the way there, or the way back. */
export type Fault = 'none' | 'before' | 'after';

/** Keeps pieces as the server does, for as many accounts as ask. */
export async function memoryServer() {
  const logs = new Map<string, (LogPiece & { seq: number })[]>();
  let faults: Fault[] = [];
  const failing = async <T>(work: () => T): Promise<T> => {
    const fault = faults.shift() ?? 'none';
    const lost = new JmdError({ code: 'NETWORK', reason: 'unavailable', retryable: true });
    if (fault === 'before') throw lost;
    const answer = work();
    if (fault === 'after') throw lost;
    return answer;
  };
  const put = (log: (LogPiece & { seq: number })[], { id, sealed }: LogPiece): number => {
    const before = log.find((piece) => piece.id === id);
    if (before && before.sealed !== sealed)
      throw new JmdError({ code: 'CONFLICT', reason: 'conflict', retryable: false });
    if (!before) log.push({ id, sealed, seq: (log.at(-1)?.seq ?? 0) + 1 });
    return before?.seq ?? log.at(-1)?.seq ?? 0;
  };
  return {
    logs,
    /** What breaks of the calls that come now, one after the other. */
    breaks(...next: Fault[]) {
      faults = next;
    },
    /** Somebody who is signed in; `who` can be changed, as when another person signs in. */
    account(who: { id: string; keyVersion: number; identity: Identity }) {
      const log = () => {
        const found = logs.get(who.id) ?? [];
        logs.set(who.id, found);
        return found;
      };
      return {
        get state() {
          return { kind: 'signed-in', me: { id: who.id, keyVersion: who.keyVersion } } as never;
        },
        identity: () => who.identity,
        jmd: {
          apply: {
            putLogPieces: ({ pieces }: { pieces: LogPiece[] }) =>
              failing(() => ({ seqs: pieces.map((piece) => put(log(), piece)) })),
            listLogPieces: ({ after }: { after: number }) =>
              failing(() => {
                const found = log().filter(({ seq }) => seq > after);
                const pieces = found.slice(0, 3);
                return { pieces, next: found.length > 3 ? (pieces.at(-1)?.seq ?? null) : null };
              }),
            eraseLog: () =>
              failing(() => {
                log().length = 0;
                return { done: true };
              }),
          },
        } as never,
      };
    },
    person: async (id: string) => ({ id, keyVersion: 1, identity: await deriveIdentity(createRoot()) }),
  };
}
