import type { Locale } from '@jmd-digital/schemas/values';
import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { carrier, site } from '../directory/tables.ts';
import { carrierSettings } from '../identity/tables.ts';
import { newsletterMail, newsletterSubscriber as subscriber } from './reach-tables.ts';
import { delivery } from './tables.ts';

export interface MailReader {
  id: string;
  sealedAddress: Uint8Array;
  locale: Locale;
}

/** People who confirmed a newsletter and for whom no mail of a delivery was written down, in the order of their ids. */
export async function readersWithoutMail(
  db: Db,
  { id: deliveryId, channelId }: { id: string; channelId: string },
  after: string | null,
  limit: number,
): Promise<MailReader[]> {
  const { id, sealedAddress, locale } = subscriber;
  return db
    .select({ id, sealedAddress, locale })
    .from(subscriber)
    .leftJoin(newsletterMail, and(eq(newsletterMail.subscriberId, id), eq(newsletterMail.deliveryId, deliveryId)))
    .where(
      and(
        eq(subscriber.channelId, channelId),
        isNotNull(subscriber.confirmedAt),
        isNull(newsletterMail.deliveryId),
        after === null ? undefined : gt(id, after),
      ),
    )
    .orderBy(asc(id))
    .limit(limit);
}

/**
 * Writes down a mail before it is handed over, and that its delivery still is under way.
 * @returns `ended` where the delivery is not under way any more; `none` where this person has a mail of it, or has left
 */
export async function beginMail(
  db: Db,
  deliveryId: string,
  subscriberId: string,
  at: string,
): Promise<'begun' | 'none' | 'ended'> {
  return db.transaction(async (tx) => {
    const [under] = await tx
      .update(delivery)
      .set({ sendingSince: at })
      .where(and(eq(delivery.id, deliveryId), eq(delivery.state, 'sending')))
      .returning({ id: delivery.id });
    if (!under) return 'ended';
    const [here] = await tx
      .select({ id: subscriber.id })
      .from(subscriber)
      .where(eq(subscriber.id, subscriberId))
      .for('key share');
    if (!here) return 'none';
    const made = await tx
      .insert(newsletterMail)
      .values({ deliveryId, subscriberId, state: 'sending', at })
      .onConflictDoNothing()
      .returning({ id: newsletterMail.subscriberId });
    return made.length > 0 ? 'begun' : 'none';
  });
}

const which = (deliveryId: string, subscriberId: string) =>
  and(
    eq(newsletterMail.deliveryId, deliveryId),
    eq(newsletterMail.subscriberId, subscriberId),
    eq(newsletterMail.state, 'sending'),
  );

/** What became of a mail. */
export async function endMail(
  db: Db,
  deliveryId: string,
  subscriberId: string,
  state: 'sent' | 'refused',
  at: string,
): Promise<void> {
  await db.update(newsletterMail).set({ state, at }).where(which(deliveryId, subscriberId));
}

/** Takes back a mail that certainly was not handed over: it may be sent later. */
export async function takeBackMail(db: Db, deliveryId: string, subscriberId: string): Promise<void> {
  await db.delete(newsletterMail).where(which(deliveryId, subscriberId));
}

/** Who sends the newsletters of a site, line by line, with the address by post where there is one (§ 5 DDG). */
export async function findSender(db: Db, siteId: string): Promise<string[]> {
  const [row] = await db
    .select({ site, carrierName: carrier.name, imprintUrl: carrierSettings.imprintUrl })
    .from(site)
    .innerJoin(carrier, eq(carrier.id, site.carrierId))
    .leftJoin(carrierSettings, eq(carrierSettings.carrierId, carrier.id))
    .where(eq(site.id, siteId));
  if (!row) return [];
  const { name, street, postalCode, place, email } = row.site;
  const town = postalCode && `${postalCode} ${place}`;
  return [name, row.carrierName, street, town, email, row.imprintUrl].filter((line) => line !== null);
}
