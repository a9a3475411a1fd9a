import type { PostRepeat } from '@jmd-digital/schemas';
import { eq } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { postRepeat } from './reach-tables.ts';

/** How a post returns; null where it goes out once. */
export async function findRepeat(db: Db, postId: string): Promise<PostRepeat | null> {
  const [row] = await db.select({ repeat: postRepeat.repeat }).from(postRepeat).where(eq(postRepeat.postId, postId));
  return row?.repeat ?? null;
}
