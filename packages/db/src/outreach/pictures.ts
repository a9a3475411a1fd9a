import type { DeliveryState } from '@jmd-digital/schemas/values';
import { and, desc, eq, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { picture, takeDown } from './picture-tables.ts';
import type { PostCursor } from './posts.ts';
import { channel, delivery, post, postRevision } from './tables.ts';

export type PictureRow = typeof picture.$inferSelect;

/** What a list shows of a picture: everything but its bytes. */
export type PictureSummaryRow = Omit<PictureRow, 'content' | 'digest'> & { size: number; posts: number };

/** False where there is one of this id already. */
export async function insertPicture(db: Db, row: PictureRow): Promise<boolean> {
  const made = await db.insert(picture).values(row).onConflictDoNothing().returning({ id: picture.id });
  return made.length > 0;
}

export async function findPicture(db: Db, id: string): Promise<PictureRow | null> {
  const [row] = await db.select().from(picture).where(eq(picture.id, id));
  return row ?? null;
}

/** Pictures with their bytes, in the order of the ids; what is not there is left out. */
export async function findPictures(db: Db, ids: readonly string[]): Promise<PictureRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(picture)
    .where(inArray(picture.id, [...ids]));
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

/** Revisions that have a picture. The form of the condition is what `post_revision_by_picture` answers. */
export const hasPicture = (id: SQL): SQL =>
  sql`${postRevision.content} -> 'pictures' @> jsonb_build_array(jsonb_build_object('pictureId', ${id}))`;

const ofRevision = and(eq(delivery.postId, postRevision.postId), eq(delivery.revision, postRevision.revision));

/** Pictures of a site, the newest first. Ask for one more than a page holds to see whether another one follows. */
export async function listPictureRows(
  db: Db,
  siteId: string,
  after: PostCursor | null,
  limit: number,
): Promise<PictureSummaryRow[]> {
  const uses = db
    .select({ count: sql`count(*)` })
    .from(postRevision)
    .innerJoin(post, and(eq(post.id, postRevision.postId), eq(post.revision, postRevision.revision)))
    .where(and(eq(post.siteId, picture.siteId), hasPicture(sql`${picture.id}::text`)));
  return db
    .select({
      id: picture.id,
      siteId: picture.siteId,
      type: picture.type,
      width: picture.width,
      height: picture.height,
      createdAt: picture.createdAt,
      size: sql<number>`octet_length(${picture.content})`,
      posts: sql<number>`(${uses})::int`,
    })
    .from(picture)
    .where(
      and(
        eq(picture.siteId, siteId),
        after ? sql`(${picture.createdAt}, ${picture.id}) < (${after.at}::timestamptz, ${after.id}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(picture.createdAt), desc(picture.id))
    .limit(limit);
}

/** States in which nothing is out and nothing is going to be. */
const OVER: DeliveryState[] = ['blocked', 'failed_permanent', 'deleted'];

/** Whether a picture is out anywhere, is planned, or may be out. */
export async function pictureInUse(db: Db, { id, siteId }: { id: string; siteId: string }): Promise<boolean> {
  const found = await db
    .select({ id: delivery.id })
    .from(postRevision)
    .innerJoin(post, eq(post.id, postRevision.postId))
    .innerJoin(delivery, ofRevision)
    .where(and(eq(post.siteId, siteId), hasPicture(sql`${id}::text`), notInArray(delivery.state, OVER)))
    .limit(1);
  return found.length > 0;
}

/** A picture, held until the transaction ends. */
export async function lockPicture(db: Db, id: string): Promise<Pick<PictureRow, 'id' | 'siteId'> | null> {
  const [row] = await db
    .select({ id: picture.id, siteId: picture.siteId })
    .from(picture)
    .where(eq(picture.id, id))
    .for('update');
  return row ?? null;
}

export async function deletePicture(db: Db, id: string): Promise<void> {
  await db.delete(picture).where(eq(picture.id, id));
}

/** A picture that is on the page of its site now. From when it is to be taken down on it is not. */
export async function findPublicPicture(db: Db, id: string): Promise<Pick<PictureRow, 'type' | 'content'> | null> {
  const shown = db
    .select({ one: sql`1` })
    .from(postRevision)
    .innerJoin(delivery, ofRevision)
    .innerJoin(channel, eq(channel.id, delivery.channelId))
    .where(
      and(
        hasPicture(sql`${id}::text`),
        eq(channel.siteId, picture.siteId),
        eq(channel.connector, 'feed'),
        eq(delivery.state, 'sent'),
        sql`not exists (${db.select({ one: sql`1` }).from(takeDown).where(eq(takeDown.deliveryId, delivery.id))})`,
      ),
    );
  const [row] = await db
    .select({ type: picture.type, content: picture.content })
    .from(picture)
    .where(and(eq(picture.id, id), sql`exists (${shown})`));
  return row ?? null;
}
