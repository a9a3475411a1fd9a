import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, inArray, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { delivery } from './tables.ts';

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

/** What is on its way, or out, of a revision on a channel. */
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
