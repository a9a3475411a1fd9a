import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { takeDown } from './picture-tables.ts';
import { channel, delivery } from './tables.ts';

export type DeliveryRow = typeof delivery.$inferSelect;

/** More than one post has. */
const MOST = 500;

export async function listDeliveries(db: Db, postId: string): Promise<DeliveryRow[]> {
  return db
    .select()
    .from(delivery)
    .where(eq(delivery.postId, postId))
    .orderBy(asc(delivery.plannedAt), asc(delivery.id))
    .limit(MOST);
}

export async function findDelivery(db: Db, id: string): Promise<DeliveryRow | null> {
  const [row] = await db.select().from(delivery).where(eq(delivery.id, id));
  return row ?? null;
}

/** What is on its way, or out, of a revision on a channel, of a post that goes out once. */
export async function findLiveDelivery(
  db: Db,
  key: Pick<DeliveryRow, 'postId' | 'revision' | 'channelId'>,
): Promise<DeliveryRow | null> {
  const [row] = await db
    .select()
    .from(delivery)
    .where(
      and(
        eq(delivery.postId, key.postId),
        eq(delivery.revision, key.revision),
        eq(delivery.channelId, key.channelId),
        eq(delivery.occurrence, ''),
        ne(delivery.state, 'deleted'),
      ),
    );
  return row ?? null;
}

export async function insertDelivery(db: Db, row: typeof delivery.$inferInsert): Promise<DeliveryRow> {
  const [made] = await db.insert(delivery).values(row).returning();
  if (!made) throw new Error('A delivery was not written');
  return made;
}

/** Changes a delivery that is still in a state; null where it has moved on meanwhile. */
export async function changeDelivery(
  db: Db,
  id: string,
  from: DeliveryState,
  change: Partial<DeliveryRow>,
): Promise<DeliveryRow | null> {
  const [row] = await db
    .update(delivery)
    .set(change)
    .where(and(eq(delivery.id, id), eq(delivery.state, from)))
    .returning();
  return row ?? null;
}

/** Gives up what of a post has not gone out, and is not on the point of it. */
export async function giveUpDeliveries(db: Db, postId: string, states: readonly DeliveryState[]): Promise<void> {
  await db
    .update(delivery)
    .set({ state: 'deleted' })
    .where(and(eq(delivery.postId, postId), inArray(delivery.state, [...states])));
}

/** A delivery as the worker begins with it. */
export interface DueDelivery {
  id: string;
  postId: string;
  channelId: string;
  siteId: string;
}

/** What has to go out by now: planned for it, or to be tried again by it. The longest waiting first. */
export async function dueDeliveries(db: Db, now: string, limit: number): Promise<DueDelivery[]> {
  return db
    .select({ id: delivery.id, postId: delivery.postId, channelId: delivery.channelId, siteId: channel.siteId })
    .from(delivery)
    .innerJoin(channel, eq(channel.id, delivery.channelId))
    .where(
      or(
        and(eq(delivery.state, 'planned'), lte(delivery.plannedAt, now)),
        and(eq(delivery.state, 'queued'), or(isNull(delivery.retryAt), lte(delivery.retryAt, now))),
      ),
    )
    .orderBy(asc(delivery.plannedAt), asc(delivery.id))
    .limit(limit);
}

/** A delivery, held until the transaction ends; null where somebody else has it. */
export async function takeDelivery(db: Db, id: string): Promise<DeliveryRow | null> {
  const [row] = await db.select().from(delivery).where(eq(delivery.id, id)).for('update', { skipLocked: true });
  return row ?? null;
}

/** Calls that began at this moment or before, and of which nobody hears any more how they ended. */
export async function loseDeliveries(db: Db, since: string): Promise<number> {
  const lost = await db
    .update(delivery)
    .set({ state: 'outcome_unknown', sendingSince: null })
    .where(and(eq(delivery.state, 'sending'), lte(delivery.sendingSince, since)))
    .returning({ id: delivery.id });
  return lost.length;
}

/** Whether somebody asked for it to be taken down, and it is not known to be gone. */
export async function hasToGo(db: Db, id: string): Promise<boolean> {
  const found = await db
    .select({ id: takeDown.id })
    .from(takeDown)
    .where(and(eq(takeDown.deliveryId, id), ne(takeDown.state, 'done')));
  return found.length > 0;
}
