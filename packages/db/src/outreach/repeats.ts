import type { PostRepeat } from '@jmd-digital/schemas';
import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { postRepeat } from './reach-tables.ts';
import { delivery, post } from './tables.ts';

/** How a post returns; null where it goes out once. */
export async function findRepeat(db: Db, postId: string): Promise<PostRepeat | null> {
  const [row] = await db.select({ repeat: postRepeat.repeat }).from(postRepeat).where(eq(postRepeat.postId, postId));
  return row?.repeat ?? null;
}

export async function putRepeatRow(db: Db, row: typeof postRepeat.$inferInsert): Promise<void> {
  const { postId: _, ...change } = row;
  await db.insert(postRepeat).values(row).onConflictDoUpdate({ target: postRepeat.postId, set: change });
}

export async function deleteRepeat(db: Db, postId: string): Promise<void> {
  await db.delete(postRepeat).where(eq(postRepeat.postId, postId));
}

/** Posts that return, as far as they may go out. */
export async function listReturning(db: Db): Promise<{ postId: string; siteId: string }[]> {
  return db
    .select({ postId: post.id, siteId: post.siteId })
    .from(postRepeat)
    .innerJoin(post, eq(post.id, postRepeat.postId))
    .where(inArray(post.state, ['approved', 'released']))
    .orderBy(asc(post.id));
}

/** Which returns of a revision were planned, by channel: also those that somebody gave up, for they do not come back. */
export async function plannedReturns(
  db: Db,
  at: { postId: string; revision: number },
): Promise<{ channelId: string; occurrence: string }[]> {
  return db
    .select({ channelId: delivery.channelId, occurrence: delivery.occurrence })
    .from(delivery)
    .where(and(eq(delivery.postId, at.postId), eq(delivery.revision, at.revision), ne(delivery.occurrence, '')));
}

/** States in which nothing has been tried yet. */
const UNTOUCHED: DeliveryState[] = ['planned', 'blocked'];

/**
 * Forgets returns whose time is still to come and of which nothing has been tried: another rule plans them anew.
 * @param now a moment, ISO
 */
export async function forgetReturns(db: Db, postId: string, now: string): Promise<void> {
  await db
    .delete(delivery)
    .where(
      and(
        eq(delivery.postId, postId),
        ne(delivery.occurrence, ''),
        inArray(delivery.state, UNTOUCHED),
        gt(delivery.plannedAt, now),
      ),
    );
}

/** Plans a return, once: false where it is planned already. */
export async function insertReturn(db: Db, row: typeof delivery.$inferInsert): Promise<boolean> {
  const made = await db.insert(delivery).values(row).onConflictDoNothing().returning({ id: delivery.id });
  return made.length > 0;
}
