import { and, count, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { blob, blobChunk } from './tables.ts';

export type BlobRow = typeof blob.$inferSelect;

/** Begins a file. What is there already stays as it is; the caller compares. */
export async function insertBlob(db: Db, row: typeof blob.$inferInsert): Promise<void> {
  await db.insert(blob).values(row).onConflictDoNothing();
}

export async function findBlob(db: Db, id: string): Promise<BlobRow | null> {
  const [row] = await db.select().from(blob).where(eq(blob.id, id));
  return row ?? null;
}

/** Writes a piece of a file; false where one lies there already. */
export async function insertBlobChunk(db: Db, row: typeof blobChunk.$inferInsert): Promise<boolean> {
  const made = await db.insert(blobChunk).values(row).onConflictDoNothing().returning({ index: blobChunk.index });
  return made.length > 0;
}

export async function readBlobChunk(db: Db, blobId: string, index: number): Promise<Uint8Array | null> {
  const [row] = await db
    .select({ content: blobChunk.content })
    .from(blobChunk)
    .where(and(eq(blobChunk.blobId, blobId), eq(blobChunk.index, index)));
  return row?.content ?? null;
}

/**
 * Gives files to the message that they came with, and tells how many it were: those of this case and sender that are
 * whole and that no other message has.
 */
export async function claimBlobs(
  db: Db,
  ids: string[],
  { caseId, uploaderId, messageId }: Pick<BlobRow, 'caseId' | 'uploaderId'> & { messageId: string },
): Promise<number> {
  if (ids.length === 0) return 0;
  const whole = sql`(select ${count()} from ${blobChunk} where ${blobChunk.blobId} = ${blob.id}) = ${blob.chunkCount}`;
  const claimed = await db
    .update(blob)
    .set({ messageId })
    .where(
      and(
        inArray(blob.id, ids),
        eq(blob.caseId, caseId),
        eq(blob.uploaderId, uploaderId),
        isNull(blob.messageId),
        whole,
      ),
    )
    .returning({ id: blob.id });
  return claimed.length;
}

/** Erases the files of a message. */
export async function deleteBlobsOf(db: Db, messageId: string): Promise<void> {
  await db.delete(blob).where(eq(blob.messageId, messageId));
}

/** Erases files that no message claimed before a moment; gives how many. */
export async function deleteUnclaimedBlobs(db: Db, before: string): Promise<number> {
  const gone = await db
    .delete(blob)
    .where(and(isNull(blob.messageId), lt(blob.createdAt, before)))
    .returning({ id: blob.id });
  return gone.length;
}
