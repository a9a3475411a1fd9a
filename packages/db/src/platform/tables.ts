import { bigint, date, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Counters of the rate limits, in the form that rate-limiter-flexible reads. Keys are keyed hashes, never addresses. */
export const rateLimit = pgTable('rate_limit', {
  key: text().primaryKey(),
  points: integer().notNull().default(0),
  expire: bigint({ mode: 'number' }),
});

/** The secret of one day that addresses are hashed with. Gone after two days, and with it all that a key could tell. */
export const rateLimitSecret = pgTable('rate_limit_secret', {
  day: date().primaryKey(),
  secret: text().notNull(),
});
