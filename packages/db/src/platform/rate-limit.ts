import { createHmac, randomBytes } from 'node:crypto';
import { lt, sql } from 'drizzle-orm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../client.ts';
import { rateLimitSecret } from './tables.ts';

export interface RateLimitRule {
  /** Names the counter, for example `api`. */
  name: string;
  /** Requests per window. */
  points: number;
  /** Window, seconds. */
  seconds: number;
}

export type RateLimitAnswer = { ok: true; remaining: number } | { ok: false; retryAfterMs: number };

export interface RateLimiter {
  /**
   * Counts one request of an address and says whether it may go on.
   * @param day the calendar day `YYYY-MM-DD` whose secret hashes the address
   */
  take(address: string, day: string): Promise<RateLimitAnswer>;
}

/**
 * Rate limits that hold over all processes, kept in PostgreSQL. The address itself is never stored: its key is an
 * HMAC under a secret of the day, and old secrets are deleted.
 */
export function createRateLimiter(database: Database, rule: RateLimitRule): RateLimiter {
  const limiter = new RateLimiterPostgres({
    storeClient: database.pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    keyPrefix: rule.name,
    points: rule.points,
    duration: rule.seconds,
    // Once an address is over its limit, this process answers from memory: a flood must not become a flood of queries.
    inMemoryBlockOnConsumed: rule.points,
  });
  let known: { day: string; secret: Promise<string> } | null = null;

  function secretOfDay(day: string): Promise<string> {
    if (known?.day === day) return known.secret;
    const asked = { day, secret: secretOf(database, day) };
    known = asked;
    // A database that is away for a moment must not stop the requests of the whole day.
    asked.secret.catch(() => {
      if (known === asked) known = null;
    });
    return asked.secret;
  }

  return {
    async take(address, day) {
      const secret = await secretOfDay(day);
      const key = createHmac('sha256', secret).update(address).digest('base64url');
      try {
        const { remainingPoints } = await limiter.consume(key);
        return { ok: true, remaining: remainingPoints };
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return { ok: false, retryAfterMs: refused.msBeforeNext };
        throw refused;
      }
    },
  };
}

async function secretOf({ db }: Database, day: string): Promise<string> {
  await db
    .insert(rateLimitSecret)
    .values({ day, secret: randomBytes(32).toString('hex') })
    .onConflictDoNothing();
  const rows = await db.select().from(rateLimitSecret);
  const own = rows.find((row) => row.day === day);
  if (!own) throw new Error('The secret of the day vanished');
  await db.delete(rateLimitSecret).where(lt(rateLimitSecret.day, sql`${day}::date - 1`));
  return own.secret;
}
