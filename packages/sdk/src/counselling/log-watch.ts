import { fromBase64Url, toBase64Url } from '@jmd-digital/crypto';
import type { LogHead, Participant } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';

type Logged = { subjectId: string; keyId: string; hash: string };

/** The code that reads the log comes only for those who follow it. */
const logCode = () => import('@jmd-digital/crypto/public');

/** Where the log stood when the server was asked, against what was known then. */
export function seeHead(before: readonly LogHead[], head: LogHead | null): boolean {
  const newest = before.at(-1);
  if (!newest) return true;
  return head !== null && (head.seq > newest.seq || (head.seq === newest.seq && head.hash === newest.hash));
}

/**
 * The log of public keys as a device follows it from where it first looked. It is one list for everyone, and each entry
 * holds the hash of the one before: a server that shows different keys to different people has to keep two of them, and
 * the places that others name in their messages tell them apart.
 */
export interface LogWatch {
  /** Goes on to the newest entry. False where the log was changed, cut or went another way. */
  follow(head: LogHead | null): Promise<boolean>;
  /** Whether a place that somebody else has seen lies in this log; true for what is older than the first look. */
  contains(head: LogHead): Promise<boolean>;
  /** Whether a key stands in the log as the server shows it; true for what is older than the first look. */
  lists(participant: Participant, key: Participant['keys'][number]): Promise<boolean>;
}

export function createLogWatch(account: Account): LogWatch {
  /** Entries that were read on this page, by number. */
  const entries = new Map<number, Logged>();

  /** Reads on from a place up to a number, and gives the places at the ends of pages. Null where entries do not follow. */
  async function walk(from: LogHead, to: number): Promise<LogHead[] | null> {
    const { decodeLogEntry, followLog } = await logCode();
    const ends: LogHead[] = [];
    let at = { seq: from.seq, hash: fromBase64Url(from.hash) };
    while (at.seq < to) {
      const page = await account.jmd.identity.readKeyLog({ afterSeq: at.seq });
      if (page.entries.length === 0) return null;
      for (const { encoded } of page.entries) {
        const bytes = fromBase64Url(encoded);
        const next = await followLog([bytes], at).catch(() => null);
        if (!next) return null;
        at = next;
        const { subjectId, keyId } = decodeLogEntry(bytes);
        const hash = toBase64Url(at.hash);
        // What was shown once stays: entries of two different logs must not be put together.
        if ((entries.get(at.seq)?.hash ?? hash) !== hash) return null;
        entries.set(at.seq, { subjectId, keyId: toBase64Url(keyId), hash });
      }
      ends.push({ seq: at.seq, hash: toBase64Url(at.hash) });
    }
    return ends;
  }

  /** The entry with a number, proven to lie in the log that this device follows. Null where it does not. */
  async function entryAt(seq: number): Promise<Logged | null> {
    const { log } = await account.watch((known) => known);
    const below = log.findLast((place) => place.seq < seq);
    const above = log.find((place) => place.seq >= seq);
    if (!below || !above) return null;
    if (!entries.has(seq) && !(await walk(below, above.seq))) return null;
    return entries.get(above.seq)?.hash === above.hash ? (entries.get(seq) ?? null) : null;
  }

  return {
    async follow(head) {
      if (!head) return true;
      const { log } = await account.watch((known) => known);
      const newest = log.at(-1);
      if (!newest) {
        await account.watch((known) => (known.log.length > 0 ? known : { ...known, log: [head] }));
        return true;
      }
      if (head.seq <= newest.seq) return true;
      const ends = await walk(newest, head.seq);
      if (!ends || entries.get(head.seq)?.hash !== head.hash) return false;
      await account.watch((known) => {
        const last = known.log.at(-1)?.seq ?? 0;
        const more = ends.filter(({ seq }) => seq > last);
        return more.length === 0 ? known : { ...known, log: [...known.log, ...more] };
      });
      return true;
    },
    async contains(head) {
      const { log } = await account.watch((known) => known);
      const first = log[0];
      if (!first || head.seq < first.seq) return true;
      const place = log.find(({ seq }) => seq === head.seq);
      return (place ?? (await entryAt(head.seq)))?.hash === head.hash;
    },
    async lists({ id }, { keyId, logSeq }) {
      const { log } = await account.watch((known) => known);
      const first = log[0];
      if (!first || logSeq <= first.seq) return true;
      const entry = await entryAt(logSeq);
      return entry !== null && entry.keyId === keyId && entry.subjectId === id;
    },
  };
}
