import type { StreamKind } from '@jmd-digital/schemas/values';
import { bigint, boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/**
 * What happened in a stream, written in the transaction that made it happen. Numbers go up by one per stream, under the
 * lock of its owner's row, so they become visible in order: who has read up to a number has missed nothing before it.
 * A row says where to look, and holds nothing of what it is about.
 */
export const event = pgTable(
  'event',
  {
    stream: text().$type<StreamKind>().notNull(),
    /** The case, or the site of an inbox. */
    streamId: uuid('stream_id').notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    kind: text().$type<'entry' | 'case' | 'seen' | 'gone'>().notNull(),
    /** Null where the case is erased: whoever follows loads the list anew. */
    caseId: uuid('case_id'),
    /** The entry that it is about, or up to which something was seen. */
    entrySeq: bigint('entry_seq', { mode: 'number' }),
    /** Not for the client. */
    staffOnly: boolean('staff_only').notNull().default(false),
    at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.stream, t.streamId, t.seq] }), index('event_by_case').on(t.caseId)],
);

/** Counts the events of a site's inbox. */
export const inbox = pgTable('inbox', {
  siteId: uuid('site_id').primaryKey(),
  eventSeq: bigint('event_seq', { mode: 'number' }).notNull().default(0),
});

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
