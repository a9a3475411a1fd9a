import type { ConsentDraft } from '@jmd-digital/schemas';
import type { DeliveryError, PictureType, TakeDownReason, TakeDownState } from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { siteId } from '../directory/site-id.ts';
import { bytes } from '../platform/bytes.ts';
import { moment } from '../platform/columns.ts';
import { delivery } from './tables.ts';

/** A picture of a site as it is shown: what a camera wrote into the file is gone before it comes here. */
export const picture = pgTable(
  'picture',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    type: text().$type<PictureType>().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    content: bytes('content').notNull(),
    /** Of the file as it was sent, SHA-256: sent again it is the same picture. */
    digest: bytes('digest').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    index('picture_newest').on(t.siteId, t.createdAt, t.id),
    check('picture_type', sql`${t.type} in ('image/jpeg', 'image/png')`),
    check('picture_size', sql`${t.width} >= 1 and ${t.height} >= 1`),
  ],
);

/** Somebody's agreement to be seen (§ 22 KUG). Who it is stands on paper alone. */
export const imageConsent = pgTable(
  'image_consent',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    subjectRef: text('subject_ref').notNull(),
    minor: boolean().notNull(),
    guardian: boolean().notNull(),
    purposes: jsonb().$type<ConsentDraft['purposes']>().notNull(),
    platforms: jsonb().$type<ConsentDraft['platforms']>().notNull(),
    /** The last day on which it holds. */
    validUntil: date('valid_until', { mode: 'string' }).notNull(),
    withdrawnAt: moment('withdrawn_at'),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('image_consent_by_end').on(t.siteId, t.validUntil, t.id),
    check('image_consent_minor', sql`not ${t.minor} or ${t.guardian}`),
    check('image_consent_revision', sql`${t.revision} >= 1`),
  ],
);

/** Something that is out, or may be, and has to go. Once for each delivery. */
export const takeDown = pgTable(
  'take_down',
  {
    id: uuid().primaryKey(),
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id, { onDelete: 'cascade' }),
    siteId: siteId(),
    reason: text().$type<TakeDownReason>().notNull(),
    state: text().$type<TakeDownState>().notNull(),
    attempt: integer().notNull().default(0),
    error: text().$type<DeliveryError>(),
    retryAt: moment('retry_at'),
    askedAt: moment('asked_at').notNull(),
    doneAt: moment('done_at'),
  },
  (t) => [
    uniqueIndex('take_down_once').on(t.deliveryId),
    index('take_down_by_state').on(t.siteId, t.state, t.askedAt),
    check('take_down_state', sql`${t.state} in ('open', 'by-hand', 'done')`),
    check('take_down_done', sql`(${t.state} = 'done') = (${t.doneAt} is not null)`),
  ],
);
