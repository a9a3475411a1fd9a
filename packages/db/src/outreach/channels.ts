import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, notInArray } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { channel, delivery } from './tables.ts';

export type ChannelRow = typeof channel.$inferSelect;

/** More than any site has: no list is without an end. */
const MOST = 200;

export async function listChannelRows(db: Db, siteId: string): Promise<ChannelRow[]> {
  return db
    .select()
    .from(channel)
    .where(eq(channel.siteId, siteId))
    .orderBy(asc(channel.name), asc(channel.id))
    .limit(MOST);
}

/** A channel, held until the transaction ends: by `share` it stays, by `update` nobody else plans on it. */
export async function lockChannel(db: Db, id: string, mode: 'share' | 'update'): Promise<ChannelRow | null> {
  const [row] = await db.select().from(channel).where(eq(channel.id, id)).for(mode);
  return row ?? null;
}

/** False where there is one of this id already. */
export async function insertChannel(db: Db, row: ChannelRow): Promise<boolean> {
  const made = await db.insert(channel).values(row).onConflictDoNothing().returning({ id: channel.id });
  return made.length > 0;
}

export async function updateChannel(
  db: Db,
  id: string,
  change: Partial<Omit<ChannelRow, 'id' | 'siteId'>>,
): Promise<void> {
  await db.update(channel).set(change).where(eq(channel.id, id));
}

/** States in which nothing is out and nothing is going to be. */
const OVER: DeliveryState[] = ['blocked', 'failed_permanent', 'deleted'];

/** Whether something is out on a channel, is planned, or may be out. */
export async function channelInUse(db: Db, id: string): Promise<boolean> {
  const found = await db
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(eq(delivery.channelId, id), notInArray(delivery.state, OVER)))
    .limit(1);
  return found.length > 0;
}

export async function deleteChannel(db: Db, id: string): Promise<void> {
  await db.delete(channel).where(eq(channel.id, id));
}
