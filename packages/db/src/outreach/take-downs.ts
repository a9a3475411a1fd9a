import type { Platform, TakeDownReason } from '@jmd-digital/schemas/values';
import { and, asc, desc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { takeDown } from './picture-tables.ts';
import type { PostCursor } from './posts.ts';
import { channel, delivery, postRevision } from './tables.ts';

export type TakeDownRow = typeof takeDown.$inferSelect;

/** A task with what it is about. */
export interface TakeDownWithPlace extends TakeDownRow {
  postId: string;
  title: string;
  channelId: string;
  channelName: string;
  platform: Platform;
  remoteUrl: string | null;
}

/** States in which something is out, may be, or is on the point of it. */
const OUT = ['sent', 'sending', 'outcome_unknown'] as const;

/**
 * Asks for deliveries to be taken down, each once: of what is out, may be out, or is under way. What has not gone out is
 * left alone, and whoever asks gives it up or blocks it. Call it after that, in the same transaction: what a worker has
 * taken meanwhile is seen here.
 * @returns how many tasks were made
 */
export async function askTakeDowns(
  db: Db,
  asked: { siteId: string; deliveryIds: readonly string[]; reason: TakeDownReason; at: string },
): Promise<number> {
  const { siteId, deliveryIds, reason, at } = asked;
  if (deliveryIds.length === 0) return 0;
  const out = await db
    .select({ id: delivery.id })
    .from(delivery)
    .where(and(inArray(delivery.id, [...deliveryIds]), inArray(delivery.state, [...OUT])));
  if (out.length === 0) return 0;
  const rows = out.map(({ id }) => ({
    ...{ id: crypto.randomUUID(), deliveryId: id, siteId, reason, askedAt: at },
    state: 'open' as const,
  }));
  return (await db.insert(takeDown).values(rows).onConflictDoNothing().returning({ id: takeDown.id })).length;
}

/** One task that a person asked for; false where there is one for this delivery, or of this id, already. */
export async function insertTakeDown(db: Db, row: typeof takeDown.$inferInsert): Promise<boolean> {
  const made = await db.insert(takeDown).values(row).onConflictDoNothing().returning({ id: takeDown.id });
  return made.length > 0;
}

const withPlace = (db: Db) =>
  db
    .select({
      row: takeDown,
      postId: delivery.postId,
      title: sql<string>`${postRevision.content} ->> 'title'`,
      channelId: delivery.channelId,
      channelName: channel.name,
      platform: channel.platform,
      remoteUrl: delivery.remoteUrl,
    })
    .from(takeDown)
    .innerJoin(delivery, eq(delivery.id, takeDown.deliveryId))
    .innerJoin(channel, eq(channel.id, delivery.channelId))
    .innerJoin(
      postRevision,
      and(eq(postRevision.postId, delivery.postId), eq(postRevision.revision, delivery.revision)),
    );

/** A task by its own id, or by that of the delivery. */
export async function findTakeDown(
  db: Db,
  by: { id: string } | { deliveryId: string },
): Promise<TakeDownWithPlace | null> {
  const which = 'id' in by ? eq(takeDown.id, by.id) : eq(takeDown.deliveryId, by.deliveryId);
  const [found] = await withPlace(db).where(which);
  return found ? flat(found) : null;
}

/** Tasks of a site: what waits, the longest waiting first, or what is done, the last first. */
export async function listTakeDownRows(
  db: Db,
  siteId: string,
  done: boolean,
  after: PostCursor | null,
  limit: number,
): Promise<TakeDownWithPlace[]> {
  const here = eq(takeDown.siteId, siteId);
  const place = after ? sql`(${after.at}::timestamptz, ${after.id}::uuid)` : null;
  const rows = done
    ? await withPlace(db)
        .where(
          and(
            here,
            eq(takeDown.state, 'done'),
            place ? sql`(${takeDown.doneAt}, ${takeDown.id}) < ${place}` : undefined,
          ),
        )
        .orderBy(desc(takeDown.doneAt), desc(takeDown.id))
        .limit(limit)
    : await withPlace(db)
        .where(
          and(
            here,
            inArray(takeDown.state, ['open', 'by-hand']),
            place ? sql`(${takeDown.askedAt}, ${takeDown.id}) > ${place}` : undefined,
          ),
        )
        .orderBy(asc(takeDown.askedAt), asc(takeDown.id))
        .limit(limit);
  return rows.map(flat);
}

/** Tasks that a connector can go on with now, the longest waiting first. */
export async function dueTakeDowns(db: Db, now: string, limit: number): Promise<{ id: string; deliveryId: string }[]> {
  return db
    .select({ id: takeDown.id, deliveryId: takeDown.deliveryId })
    .from(takeDown)
    .where(and(eq(takeDown.state, 'open'), or(isNull(takeDown.retryAt), lte(takeDown.retryAt, now))))
    .orderBy(asc(takeDown.askedAt), asc(takeDown.id))
    .limit(limit);
}

/** A task, held until the transaction ends; null where somebody else has it. */
export async function takeTakeDown(db: Db, id: string): Promise<TakeDownRow | null> {
  const [row] = await db.select().from(takeDown).where(eq(takeDown.id, id)).for('update', { skipLocked: true });
  return row ?? null;
}

export async function updateTakeDown(
  db: Db,
  id: string,
  change: Partial<Omit<TakeDownRow, 'id' | 'deliveryId' | 'siteId'>>,
): Promise<void> {
  await db.update(takeDown).set(change).where(eq(takeDown.id, id));
}

const flat = ({
  row,
  ...more
}: Omit<TakeDownWithPlace, keyof TakeDownRow> & { row: TakeDownRow }): TakeDownWithPlace => ({
  ...row,
  ...more,
});
