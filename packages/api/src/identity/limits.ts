import { createRateLimiter, type Database, type RateLimiter } from '@jmd-digital/db';
import type { Temporal } from 'temporal-polyfill';
import { ApiError } from '../errors.ts';

/** Tries that may fail before one has to wait. Counted over all processes; neither names nor addresses are kept. */
export interface Limits {
  /** Tries to prove who one is: 10 for one account, 60 from one address, in 15 minutes. Throws `rate_limited`. */
  takeProof(accountName: string, address: string, now: Temporal.Instant): Promise<void>;
  /** Whatever makes something without an account: 20 from one address in an hour. Throws `rate_limited`. */
  takeNew(address: string, now: Temporal.Instant): Promise<void>;
  /**
   * Codes of workshops, right or wrong: 300 from one address in an hour. A whole school has one address, and at this pace
   * somebody who guesses needs months for one of a hundred open ones. Throws `rate_limited`.
   */
  takeJoin(address: string, now: Temporal.Instant): Promise<void>;
  /** Badges, which cost the judging of a whole station: 30 from one address in an hour. Throws `rate_limited`. */
  takeBadge(address: string, now: Temporal.Instant): Promise<void>;
  /** Certificates: 60 from one address in an hour, so that a whole class gets theirs. Throws `rate_limited`. */
  takeCertificate(address: string, now: Temporal.Instant): Promise<void>;
  /** Invitations into counselling: 60 of one site in a day. Throws `rate_limited`. */
  takeInvitation(siteId: string, now: Temporal.Instant): Promise<void>;
  /** Looks at invitations, right or wrong: 300 from one address in an hour. Throws `rate_limited`. */
  takeInvitationRead(address: string, now: Temporal.Instant): Promise<void>;
  /**
   * Mails to somebody who may not have asked for them: 3 a day. False past that, and nobody is told: who asks for an
   * address must not learn that others did.
   */
  mayMail(mailAddress: string, now: Temporal.Instant): Promise<boolean>;
}

const QUARTER = 900;
const HOUR = 3_600;
const DAY = 86_400;

export function createLimits(database: Database, factor = 1): Limits {
  const rule = (name: string, points: number, seconds: number) =>
    createRateLimiter(database, { name, points: Math.ceil(points * factor), seconds });
  const perAccount = rule('proof-account', 10, QUARTER);
  const perAddress = rule('proof-address', 60, QUARTER);
  const perNew = rule('new-address', 20, HOUR);
  const perJoin = rule('join-address', 300, HOUR);
  const perBadge = rule('badge-address', 30, HOUR);
  const perCertificate = rule('certificate-address', 60, HOUR);
  const perInvitation = rule('invitation-site', 60, DAY);
  const perInvitationRead = rule('invitation-address', 300, HOUR);
  const perMail = rule('mail-address', 3, DAY);
  return {
    async takeProof(accountName, address, now) {
      await take(perAddress, address, now);
      await take(perAccount, accountName, now);
    },
    takeNew: (address, now) => take(perNew, address, now),
    takeJoin: (address, now) => take(perJoin, address, now),
    takeBadge: (address, now) => take(perBadge, address, now),
    takeCertificate: (address, now) => take(perCertificate, address, now),
    takeInvitation: (siteId, now) => take(perInvitation, siteId, now),
    takeInvitationRead: (address, now) => take(perInvitationRead, address, now),
    mayMail: async (mailAddress, now) => (await perMail.take(mailAddress, dayOf(now))).ok,
  };
}

async function take(limiter: RateLimiter, key: string, now: Temporal.Instant): Promise<void> {
  const answer = await limiter.take(key, dayOf(now));
  if (!answer.ok) throw new ApiError('rate_limited', { retryAfterMs: answer.retryAfterMs });
}

const dayOf = (now: Temporal.Instant): string => now.toZonedDateTimeISO('UTC').toPlainDate().toString();
