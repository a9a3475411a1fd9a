import { Temporal } from 'temporal-polyfill';

/** What a time on a wall clock stands for. */
export type LocalMoment =
  | { kind: 'moment'; at: string }
  /** The clock was put back: it showed this time twice. */
  | { kind: 'twice'; earlier: string; later: string }
  /** The clock was put forward: it never showed this time. */
  | { kind: 'never' };

/**
 * The moment that a wall clock in a zone shows a time. Nothing is guessed: a time that happens twice has to be chosen
 * from, one that does not happen is none (RFC 5545 would shift it without a word).
 * @param local `2027-03-28T02:30`
 * @param zone IANA name
 * @param which of the two, where there are two
 */
export function localMoment(local: string, zone: string, which?: 'earlier' | 'later'): LocalMoment {
  const plain = Temporal.PlainDateTime.from(local);
  const at = (disambiguation: 'earlier' | 'later') => plain.toZonedDateTime(zone, { disambiguation });
  const [earlier, later] = [at('earlier'), at('later')];
  if (!earlier.toPlainDateTime().equals(plain)) return { kind: 'never' };
  const moments = { earlier: earlier.toInstant().toString(), later: later.toInstant().toString() };
  if (moments.earlier === moments.later) return { kind: 'moment', at: moments.earlier };
  return which ? { kind: 'moment', at: moments[which] } : { kind: 'twice', ...moments };
}
