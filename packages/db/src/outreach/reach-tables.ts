import type { KitDraft, PostRepeat } from '@jmd-digital/schemas';
import type { KitShare, LinkMedium, Locale } from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import { check, date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { siteId } from '../directory/site-id.ts';
import { bytes } from '../platform/bytes.ts';
import { moment } from '../platform/columns.ts';
import { channel, delivery, post } from './tables.ts';

/** How a post returns (Evergreen). */
export const postRepeat = pgTable('post_repeat', {
  postId: uuid('post_id')
    .primaryKey()
    .references(() => post.id, { onDelete: 'cascade' }),
  repeat: jsonb().$type<PostRepeat>().notNull(),
  changedAt: moment('changed_at').notNull(),
});

/** Posts to take and adapt. */
export const kit = pgTable(
  'kit',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    title: text().notNull(),
    description: text().notNull(),
    share: text().$type<KitShare>().notNull(),
    posts: jsonb().$type<KitDraft['posts']>().notNull(),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('kit_by_site').on(t.siteId),
    index('kit_by_title').on(t.title, t.id),
    check('kit_share', sql`${t.share} in ('site', 'carrier', 'everyone')`),
    check('kit_revision', sql`${t.revision} >= 1`),
  ],
);

/** A short address. Nothing of whoever follows it is kept. */
export const shortLink = pgTable(
  'short_link',
  {
    slug: text().primaryKey(),
    siteId: siteId(),
    campaign: text().notNull(),
    medium: text().$type<LinkMedium>().notNull(),
    url: text().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    index('short_link_newest').on(t.siteId, t.createdAt, t.slug),
    check('short_link_slug', sql`${t.slug} = ${t.campaign} || '-' || ${t.medium}`),
  ],
);

/** How often a short address was followed on a day. */
export const shortLinkDay = pgTable(
  'short_link_day',
  {
    slug: text()
      .notNull()
      .references(() => shortLink.slug, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.slug, t.day] }), check('short_link_day_count', sql`${t.count} >= 1`)],
);

/** Who asked for a newsletter. The address is sealed; it is found by a value that looks random. */
export const newsletterSubscriber = pgTable(
  'newsletter_subscriber',
  {
    id: uuid().primaryKey(),
    channelId: uuid('channel_id')
      .notNull()
      .references(() => channel.id, { onDelete: 'cascade' }),
    sealedAddress: bytes('sealed_address').notNull(),
    addressKey: bytes('address_key').notNull(),
    locale: text().$type<Locale>().notNull(),
    /** SHA-256 of what the link in the mail holds; null once it was followed. */
    tokenHash: bytes('token_hash'),
    askedAt: moment('asked_at').notNull(),
    confirmedAt: moment('confirmed_at'),
  },
  (t) => [
    uniqueIndex('newsletter_subscriber_once').on(t.channelId, t.addressKey),
    index('newsletter_subscriber_pending').on(t.confirmedAt, t.askedAt),
    check('newsletter_subscriber_confirmed', sql`(${t.tokenHash} is null) = (${t.confirmedAt} is not null)`),
  ],
);

/** A mail of a newsletter to one person: written before it is handed over, so that nobody gets it twice. */
export const newsletterMail = pgTable(
  'newsletter_mail',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id, { onDelete: 'cascade' }),
    subscriberId: uuid('subscriber_id')
      .notNull()
      .references(() => newsletterSubscriber.id, { onDelete: 'cascade' }),
    /** `sending` that nothing followed on is a mail of which nobody knows whether it went. */
    state: text().$type<'sending' | 'sent' | 'refused'>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.deliveryId, t.subscriberId] }),
    check('newsletter_mail_state', sql`${t.state} in ('sending', 'sent', 'refused')`),
  ],
);
