import type { Locale } from '@jmd-digital/schemas/values';
import { and, count, eq, gte, isNull, lt } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { site } from '../directory/tables.ts';
import { newsletterSubscriber as subscriber } from './reach-tables.ts';
import { channel } from './tables.ts';

export type SubscriberRow = typeof subscriber.$inferSelect;

/** A newsletter and the site that sends it. */
export interface NewsletterRow {
  channelId: string;
  name: string;
  siteId: string;
  siteName: string;
}

const newsletter = { channelId: channel.id, name: channel.name, siteId: channel.siteId, siteName: site.name };

/** A newsletter that this installation sends itself; null for any other channel. */
export async function findNewsletter(db: Db, channelId: string): Promise<NewsletterRow | null> {
  const [row] = await db
    .select(newsletter)
    .from(channel)
    .innerJoin(site, eq(site.id, channel.siteId))
    .where(and(eq(channel.id, channelId), eq(channel.connector, 'newsletter')));
  return row ?? null;
}

/**
 * Writes down who asked for a newsletter. Whoever asked before and has not confirmed keeps their row, with the new link in
 * it; of whoever has confirmed nothing changes, and the answer is null.
 */
export async function askForNewsletter(db: Db, row: SubscriberRow): Promise<string | null> {
  const { tokenHash, askedAt, locale } = row;
  const [asked] = await db
    .insert(subscriber)
    .values(row)
    .onConflictDoUpdate({
      target: [subscriber.channelId, subscriber.addressKey],
      set: { tokenHash, askedAt, locale },
      setWhere: isNull(subscriber.confirmedAt),
    })
    .returning({ id: subscriber.id });
  return asked?.id ?? null;
}

/** Who was asked by a mail with this link since a moment, and has not answered. */
export async function findAskedSubscriber(
  db: Db,
  tokenHash: Uint8Array,
  since: string,
): Promise<(SubscriberRow & NewsletterRow) | null> {
  const [row] = await db
    .select({ row: subscriber, newsletter })
    .from(subscriber)
    .innerJoin(channel, eq(channel.id, subscriber.channelId))
    .innerJoin(site, eq(site.id, channel.siteId))
    .where(and(eq(subscriber.tokenHash, tokenHash), gte(subscriber.askedAt, since)));
  return row ? { ...row.row, ...row.newsletter } : null;
}

/** Takes the word of whoever followed the link. Null where it leads nowhere, or was followed before. */
export async function confirmSubscriber(
  db: Db,
  tokenHash: Uint8Array,
  { since, at }: { since: string; at: string },
): Promise<Locale | null> {
  const [row] = await db
    .update(subscriber)
    .set({ tokenHash: null, confirmedAt: at })
    .where(and(eq(subscriber.tokenHash, tokenHash), gte(subscriber.askedAt, since)))
    .returning({ locale: subscriber.locale });
  return row?.locale ?? null;
}

/** Erases somebody who wants no newsletter any more, with what says which mails they got. */
export async function deleteSubscriber(db: Db, id: string): Promise<void> {
  await db.delete(subscriber).where(eq(subscriber.id, id));
}

/** Erases addresses that were asked before this moment and never confirmed. */
export async function deleteUnconfirmed(db: Db, before: string): Promise<void> {
  await db.delete(subscriber).where(and(isNull(subscriber.confirmedAt), lt(subscriber.askedAt, before)));
}

/** How many people get a newsletter, and how many have yet to confirm it. */
export async function countSubscribers(db: Db, channelId: string): Promise<{ confirmed: number; pending: number }> {
  const [row] = await db
    .select({ all: count(), confirmed: count(subscriber.confirmedAt) })
    .from(subscriber)
    .where(eq(subscriber.channelId, channelId));
  const { all = 0, confirmed = 0 } = row ?? {};
  return { confirmed, pending: all - confirmed };
}
