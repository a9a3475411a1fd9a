import { createHash } from 'node:crypto';
import { findPicture, findPublicPicture, insertPicture, type PictureRow } from '@jmd-digital/db';
import { decide } from '@jmd-digital/domain/identity';
import { MAX_PICTURE_FILE } from '@jmd-digital/schemas';
import type { ApiContext, Services } from '../../context.ts';
import { ApiError } from '../../errors.ts';
import { siteTarget } from '../../identity/targets.ts';
import { sameBytes } from '../../identity/tokens.ts';
import { cleanPicture } from './clean-picture.ts';

/** A picture of a site. */
export interface PicturePlace {
  siteId: string;
  pictureId: string;
}

/** A picture as it is shown. */
export type ShownPicture = Pick<PictureRow, 'type' | 'content'>;

/**
 * Keeps a picture of a site without what its file says of place, time and camera. The same file again changes nothing;
 * another one under its id is a `conflict`. Throws `body_too_large` beyond `MAX_PICTURE_FILE`, and `invalid_input` for
 * what is no picture.
 */
export async function putPicture(ctx: ApiContext, { siteId, pictureId }: PicturePlace, file: Uint8Array) {
  await mayDo(ctx, 'outreach.putPicture', siteId);
  if (file.length > MAX_PICTURE_FILE) throw new ApiError('body_too_large');
  const { db } = ctx.database;
  const digest = createHash('sha256').update(file).digest();
  const isThere = async () => {
    const found = await findPicture(db, pictureId);
    if (found && !(found.siteId === siteId && sameBytes(found.digest, digest))) throw new ApiError('conflict');
    return found !== null;
  };
  if (await isThere()) return;
  const cleaned = await cleanPicture(file);
  await insertPicture(db, { ...cleaned, id: pictureId, siteId, digest, createdAt: ctx.now().toString() });
  // Somebody may have been quicker.
  await isThere();
}

/** A picture of a site, for its staff. Throws `not_found` where there is none such. */
export async function readPicture(ctx: ApiContext, { siteId, pictureId }: PicturePlace): Promise<ShownPicture> {
  await mayDo(ctx, 'outreach.readPicture', siteId);
  const found = await findPicture(ctx.database.db, pictureId);
  if (found?.siteId !== siteId) throw new ApiError('not_found');
  return found;
}

/** A picture that is on the page of a site now, for everybody. Throws `not_found` for any other one. */
export async function readPublicPicture({ database }: Services, pictureId: string): Promise<ShownPicture> {
  const found = await findPublicPicture(database.db, pictureId);
  if (!found) throw new ApiError('not_found');
  return found;
}

async function mayDo(ctx: ApiContext, action: string, siteId: string): Promise<void> {
  const target = await siteTarget(ctx, siteId);
  if (!target) throw new ApiError(ctx.actor.kind === 'public' ? 'not_signed_in' : 'not_found');
  const decision = decide(action, ctx.actor, target);
  if (!decision.allowed) throw new ApiError(decision.reason);
}
