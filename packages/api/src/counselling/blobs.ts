import { findBlob, insertBlob, insertBlobChunk, lockCase, readBlobChunk } from '@jmd-digital/db';
import { decide } from '@jmd-digital/domain/identity';
import { MAX_CHUNK_BYTES } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { sameBytes } from '../identity/tokens.ts';
import { caseTarget } from './case-target.ts';

/** A piece of a sealed file. */
export interface ChunkPlace {
  caseId: string;
  blobId: string;
  index: number;
}

/**
 * Takes a piece of a sealed file, so that what was sent before a line broke need not be sent again. The same piece again
 * changes nothing; another one in its place is a `conflict`. Throws `body_too_large` beyond 1 MiB and a tag.
 * @param count how many pieces the file has
 */
export async function putChunk(
  ctx: ApiContext,
  { caseId, blobId, index, count }: ChunkPlace & { count: number },
  content: Uint8Array,
): Promise<void> {
  await mayDo(ctx, 'counselling.putBlob', caseId);
  if (content.length > MAX_CHUNK_BYTES) throw new ApiError('body_too_large');
  if (content.length === 0 || count < 1 || count > 12 || index < 0 || index >= count)
    throw new ApiError('invalid_input');
  const uploaderId = ctx.actor.accountId ?? '';
  await ctx.database.db.transaction(async (tx) => {
    // A case that is erased meanwhile takes no more files.
    if (!(await lockCase(tx, caseId))) throw new ApiError('not_found');
    await insertBlob(tx, { id: blobId, caseId, uploaderId, chunkCount: count, createdAt: ctx.now().toString() });
    const blob = await findBlob(tx, blobId);
    const fits = blob?.caseId === caseId && blob.uploaderId === uploaderId && blob.chunkCount === count;
    if (!fits) throw new ApiError('conflict');
    if (await insertBlobChunk(tx, { blobId, index, content })) {
      // What a message has claimed is whole and stays as it is.
      if (blob.messageId !== null) throw new ApiError('conflict');
      return;
    }
    const before = await readBlobChunk(tx, blobId, index);
    if (!before || !sameBytes(before, content)) throw new ApiError('conflict');
  });
}

/** A piece of a sealed file of a case that the asker may read. Throws `not_found` where there is none such. */
export async function readChunk(ctx: ApiContext, { caseId, blobId, index }: ChunkPlace): Promise<Uint8Array> {
  await mayDo(ctx, 'counselling.readBlob', caseId);
  const blob = await findBlob(ctx.database.db, blobId);
  const content = blob?.caseId === caseId ? await readBlobChunk(ctx.database.db, blobId, index) : null;
  if (!content) throw new ApiError('not_found');
  return content;
}

async function mayDo(ctx: ApiContext, action: string, caseId: string): Promise<void> {
  const target = await caseTarget(ctx, caseId);
  if (!target) throw new ApiError(ctx.actor.kind === 'public' ? 'not_signed_in' : 'not_found');
  const decision = decide(action, ctx.actor, target);
  if (!decision.allowed) throw new ApiError(decision.reason);
}
