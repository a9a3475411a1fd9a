import { sql } from 'drizzle-orm';
import { bigint, check, index, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { account } from '../identity/tables.ts';
import { bytes } from '../platform/bytes.ts';

/**
 * A piece of somebody's own log of JMD apply, sealed on the device. Numbered by account, under the lock of its row
 * (`account.log_seq`), so that who has read up to a number has missed nothing before it. When it came is not noted.
 */
export const logPiece = pgTable(
  'log_piece',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    seq: bigint({ mode: 'number' }).notNull(),
    /** Chosen by the device. Unique in one account alone, so that nobody learns of another one's. */
    id: uuid().notNull(),
    sealed: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.seq] }), unique('log_piece_id').on(t.accountId, t.id)],
);

/** A group that plays one station together for some hours. Nobody in it has a name or an account. */
export const workshop = pgTable(
  'workshop',
  {
    id: uuid().primaryKey(),
    stationId: text('station_id').notNull(),
    /** What people type to come in. */
    code: text().notNull().unique(),
    /** SHA-256 of the key that lies on the device of who leads it. */
    leaderHash: bytes('leader_hash').notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  (t) => [
    index('workshop_by_expiry').on(t.expiresAt),
    check('workshop_code', sql`${t.code} ~ '^[A-Z0-9]{6}$'`),
    check('workshop_leader_hash', sql`octet_length(${t.leaderHash}) = 32`),
  ],
);

/** A device in a workshop, by the SHA-256 of a random key that it made for it. */
export const workshopSeat = pgTable(
  'workshop_seat',
  {
    workshopId: uuid('workshop_id')
      .notNull()
      .references(() => workshop.id, { onDelete: 'cascade' }),
    keyHash: bytes('key_hash').notNull(),
    /** Exercises that were solved there; only grows. */
    done: text().array().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.workshopId, t.keyHash] }),
    check('workshop_seat_key_hash', sql`octet_length(${t.keyHash}) = 32`),
  ],
);
