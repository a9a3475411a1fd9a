import type { Trust } from '@jmd-digital/schemas';
import type { KeyWatch } from '../account/store.ts';

/** Keys that are not what this device knows: nothing is sent until somebody has looked into it. */
export interface KeyAlarm {
  /** Keys of a person or team, the certificate key of a carrier, or the log of public keys. */
  kind: 'keys' | 'carrier' | 'log';
  /** Account, site or carrier. */
  id: string;
  /** Public name; null for a client, a carrier and the log. */
  name: string | null;
}

/** An account or team with the ids of its keys, in the order in which they came into use. */
export interface Seen {
  id: string;
  name: string | null;
  keyIds: readonly string[];
}

/**
 * Compares keys with what the device has seen before: the old ones have to be there still, in their order, and new ones
 * to come after them. What is new is taken on trust, and pinned from then on.
 * @param before what was known when the server was asked: its answer may be older than what another tab has seen since
 */
export function seeKeys(
  before: KeyWatch,
  now: KeyWatch,
  seen: readonly Seen[],
): { watch: KeyWatch; alarms: KeyAlarm[] } {
  const pins: Record<string, readonly string[]> = { ...now.pins };
  const alarms: KeyAlarm[] = [];
  let changed = false;
  for (const { id, name, keyIds } of seen) {
    const known = now.pins[id];
    const joined = known ? joinLists(known, keyIds) : keyIds;
    const sealedTo = now.sealedTo[id] ?? [];
    if (!joined || !endsAfter(keyIds, before.pins[id]) || !sealedTo.every((keyId) => keyIds.includes(keyId))) {
      alarms.push({ kind: 'keys', id, name });
    } else if (keyIds.length > 0 && joined !== known) {
      pins[id] = joined;
      changed = true;
    }
  }
  return { watch: changed ? { ...now, pins } : now, alarms };
}

/** Whether a list still has the last key that was known: the server must not go back to an older one. */
const endsAfter = (listed: readonly string[], known: readonly string[] | undefined) =>
  known === undefined || listed.includes(known.at(-1) ?? '');

/** The longer of two lists of which one begins with the other; null where they contradict each other. */
function joinLists(known: readonly string[], listed: readonly string[]): readonly string[] | null {
  const [longer, shorter] = listed.length > known.length ? [listed, known] : [known, listed];
  return shorter.every((id, index) => id === longer[index]) ? longer : null;
}

/** The same for one whose newest key alone is shown: it must be the last one known, or one that is new. */
export function isNewest(known: KeyWatch, { id, keyId }: { id: string; keyId: string }): boolean {
  const pinned = known.pins[id];
  return pinned === undefined || !pinned.includes(keyId) || pinned.at(-1) === keyId;
}

/** Remembers what a first question was sealed to: the team's list, once it is shown, has to have it. */
export function withSealed(watch: KeyWatch, id: string, keyId: string): KeyWatch {
  const before = watch.sealedTo[id] ?? [];
  if (before.includes(keyId)) return watch;
  return { ...watch, sealedTo: { ...watch.sealedTo, [id]: [...before, keyId] } };
}

/** Compares a carrier's certificate key with the one that was seen first. A key once seen must not vanish either. */
export function seeCarrier(watch: KeyWatch, trust: Trust): { watch: KeyWatch; alarms: KeyAlarm[] } {
  const { carrierId, carrierKey } = trust;
  const known = watch.carriers[carrierId];
  if (known !== undefined) {
    return { watch, alarms: known === carrierKey ? [] : [{ kind: 'carrier', id: carrierId, name: null }] };
  }
  if (carrierKey === null) return { watch, alarms: [] };
  return { watch: { ...watch, carriers: { ...watch.carriers, [carrierId]: carrierKey } }, alarms: [] };
}

/** Takes what the server shows now as right, after somebody has compared: keys, carrier and log. */
export function trustAnew(watch: KeyWatch, seen: readonly Seen[], trust: Trust): KeyWatch {
  const { carrierId, carrierKey, logHead } = trust;
  const { [carrierId]: _, ...others } = watch.carriers;
  return {
    ...watch,
    pins: { ...watch.pins, ...Object.fromEntries(seen.map(({ id, keyIds }) => [id, keyIds])) },
    sealedTo: {},
    carriers: carrierKey === null ? others : { ...others, [carrierId]: carrierKey },
    log: logHead ? [logHead] : [],
  };
}
