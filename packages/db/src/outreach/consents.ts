import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, inArray, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import type { DeliveryRow } from './deliveries.ts';
import { imageConsent, takeDown } from './picture-tables.ts';
import { hasPicture } from './pictures.ts';
import { delivery, post, postRevision } from './tables.ts';

export type ImageConsentRow = typeof imageConsent.$inferSelect;
export type ConsentWithPictures = ImageConsentRow & { pictureIds: string[] };

/** Pictures that any post of the site names together with a consent, in any of its revisions. */
const picturesOf = (consentId: SQL, siteId: SQL): SQL =>
  sql`select distinct used ->> 'pictureId' as picture_id
      from ${postRevision}
      join ${post} on ${post.id} = ${postRevision.postId}
      cross join lateral jsonb_array_elements(${postRevision.content} -> 'pictures') as used
      where ${post.siteId} = ${siteId}
        and ${postRevision.content} -> 'pictures'
          @> jsonb_build_array(jsonb_build_object('consentIds', jsonb_build_array(${consentId})))
        and used -> 'consentIds' ? ${consentId}`;

const whole = (db: Db) =>
  db
    .select({
      row: imageConsent,
      pictureIds: sql<string[]>`array(${picturesOf(sql`${imageConsent.id}::text`, sql`${imageConsent.siteId}`)})`,
    })
    .from(imageConsent);

const flat = ({ row, pictureIds }: { row: ImageConsentRow; pictureIds: string[] }): ConsentWithPictures => ({
  ...row,
  pictureIds,
});

export async function findConsent(db: Db, id: string): Promise<ConsentWithPictures | null> {
  const [found] = await whole(db).where(eq(imageConsent.id, id));
  return found ? flat(found) : null;
}

/** A consent, held until the transaction ends. */
export async function lockConsent(db: Db, id: string): Promise<ConsentWithPictures | null> {
  await db.select({ id: imageConsent.id }).from(imageConsent).where(eq(imageConsent.id, id)).for('update');
  return findConsent(db, id);
}

/** Last row of the page before. */
export interface ConsentCursor {
  ended: boolean;
  validUntil: string;
  id: string;
}

/** Withdrawn, or over on a day. */
const endedOn = (day: string): SQL<boolean> =>
  sql<boolean>`(${imageConsent.withdrawnAt} is not null or ${imageConsent.validUntil} < ${day}::date)`;

/** Whether a consent has ended on a day. */
export const hasEnded = (
  { withdrawnAt, validUntil }: Pick<ImageConsentRow, 'withdrawnAt' | 'validUntil'>,
  day: string,
): boolean => withdrawnAt !== null || validUntil < day;

/**
 * Consents of a site, those that end soonest first, and what has ended last. Ask for one more than a page holds to see
 * whether another one follows.
 * @param day today, in Germany
 */
export async function listConsentRows(
  db: Db,
  siteId: string,
  day: string,
  after: ConsentCursor | null,
  limit: number,
): Promise<ConsentWithPictures[]> {
  const ended = endedOn(day);
  const beyond =
    after &&
    sql`(${ended}, ${imageConsent.validUntil}, ${imageConsent.id})
        > (${after.ended}::boolean, ${after.validUntil}::date, ${after.id}::uuid)`;
  const rows = await whole(db)
    .where(and(eq(imageConsent.siteId, siteId), beyond ?? undefined))
    .orderBy(asc(ended), asc(imageConsent.validUntil), asc(imageConsent.id))
    .limit(limit);
  return rows.map(flat);
}

/** False where there is one of this id already. */
export async function insertConsent(db: Db, row: ImageConsentRow): Promise<boolean> {
  const made = await db.insert(imageConsent).values(row).onConflictDoNothing().returning({ id: imageConsent.id });
  return made.length > 0;
}

export async function updateConsent(
  db: Db,
  id: string,
  change: Partial<Omit<ImageConsentRow, 'id' | 'siteId'>>,
): Promise<void> {
  await db.update(imageConsent).set(change).where(eq(imageConsent.id, id));
}

/** What has not gone out, and would. */
const WAITING = ['planned', 'queued', 'manual_pending'] as const satisfies readonly DeliveryState[];
/** What is out, may be, or is on the point of it. */
const OUT = ['sent', 'sending', 'outcome_unknown'] as const satisfies readonly DeliveryState[];

/**
 * Deliveries of a site with one of these pictures that wait or may be out, held until the transaction ends. Whoever is
 * about to send one is waited for, and seen here.
 */
export async function lockDeliveriesWith(
  db: Db,
  { siteId, pictureIds }: Pick<ConsentWithPictures, 'siteId' | 'pictureIds'>,
): Promise<{ waiting: DeliveryRow[]; outIds: string[] }> {
  if (pictureIds.length === 0) return { waiting: [], outIds: [] };
  const one = pictureIds.map((id) => sql`${JSON.stringify([{ pictureId: id }])}::jsonb`);
  const rows = await db
    .select({ row: delivery })
    .from(delivery)
    .innerJoin(
      postRevision,
      and(eq(postRevision.postId, delivery.postId), eq(postRevision.revision, delivery.revision)),
    )
    .innerJoin(post, eq(post.id, delivery.postId))
    .where(
      and(
        eq(post.siteId, siteId),
        sql`${postRevision.content} -> 'pictures' @> any(array[${sql.join(one, sql`, `)}])`,
        inArray(delivery.state, [...WAITING, ...OUT]),
      ),
    )
    .orderBy(asc(delivery.id))
    .for('update', { of: delivery });
  const isWaiting = ({ state }: DeliveryRow) => WAITING.some((each) => each === state);
  const found = rows.map(({ row }) => row);
  return {
    waiting: found.filter(isWaiting),
    outIds: found.filter((row) => !isWaiting(row)).map(({ id }) => id),
  };
}

/** Whether somebody took back their consent to one of these pictures, in whichever post of the site it was named. */
export async function isAnyWithdrawn(db: Db, siteId: string, pictureIds: readonly string[]): Promise<boolean> {
  if (pictureIds.length === 0) return false;
  const named = picturesOf(sql`${imageConsent.id}::text`, sql`${imageConsent.siteId}`);
  const [found] = await db
    .select({ id: imageConsent.id })
    .from(imageConsent)
    .where(
      and(
        eq(imageConsent.siteId, siteId),
        isNotNull(imageConsent.withdrawnAt),
        sql`exists (select 1 from (${named}) as named where ${inArray(sql`named.picture_id`, [...pictureIds])})`,
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** How many of these deliveries are to be taken down, or were. */
export async function countTakeDowns(db: Db, deliveryIds: readonly string[]): Promise<number> {
  return deliveryIds.length === 0 ? 0 : db.$count(takeDown, inArray(takeDown.deliveryId, [...deliveryIds]));
}

/**
 * Consents that are over on a day, and a picture of which still waits to go out, or is out and nobody was asked to take it
 * down.
 * @param day today, in Germany
 */
export async function listOverdueConsents(db: Db, day: string): Promise<{ id: string; siteId: string }[]> {
  const named = picturesOf(sql`${imageConsent.id}::text`, sql`${imageConsent.siteId}`);
  const open = sql`select 1
    from (${named}) as named
    join ${postRevision} on ${hasPicture(sql`named.picture_id`)}
    join ${post} on ${post.id} = ${postRevision.postId} and ${post.siteId} = ${imageConsent.siteId}
    join ${delivery} on ${delivery.postId} = ${postRevision.postId} and ${delivery.revision} = ${postRevision.revision}
    left join ${takeDown} on ${takeDown.deliveryId} = ${delivery.id}
    where ${inArray(delivery.state, [...WAITING])}
      or (${inArray(delivery.state, [...OUT])} and ${takeDown.id} is null)`;
  return db
    .select({ id: imageConsent.id, siteId: imageConsent.siteId })
    .from(imageConsent)
    .where(and(isNull(imageConsent.withdrawnAt), lt(imageConsent.validUntil, day), sql`exists (${open})`))
    .orderBy(asc(imageConsent.id));
}
