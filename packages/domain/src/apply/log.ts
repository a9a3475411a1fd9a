import type { LogEntry } from '@jmd-digital/schemas';

/** Before, after or the same: by Lamport counter, then device, then id. Clocks are not asked, they may be wrong. */
export function compareEntries(one: LogEntry, other: LogEntry): number {
  if (one.lamport !== other.lamport) return one.lamport - other.lamport;
  return compareText(one.device, other.device) || compareText(one.id, other.id);
}

const compareText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Text of an entry that is the same whatever order its fields came in. */
const fixed = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => compareText(one, other)))
      : inner,
  );

/**
 * Everything that any of the logs holds, once, in order. Order and repetition of what is merged change nothing. Two
 * entries with one id are a fault of a device; the same of them is kept everywhere.
 */
export function mergeLogs(...logs: readonly (readonly LogEntry[])[]): LogEntry[] {
  const all = new Map<string, LogEntry>();
  for (const log of logs)
    for (const entry of log) {
      const before = all.get(entry.id);
      if (before === undefined || (before !== entry && fixed(entry) < fixed(before))) all.set(entry.id, entry);
    }
  return [...all.values()].sort(compareEntries);
}

/** The counter of the next entry of a device that knows these. */
export const nextLamport = (entries: readonly LogEntry[]) =>
  entries.reduce((most, { lamport }) => Math.max(most, lamport), 0) + 1;
