import { type Db, findPost, lockPost, type PostWithContent } from '@jmd-digital/db';
import { ApiError } from '../errors.ts';

interface At {
  siteId: string;
  postId: string;
}

/** A post of a site. Throws `not_found` where it has none such. */
export const postOf = async (db: Db, at: At): Promise<PostWithContent> => atSite(at, await findPost(db, at.postId));

/** The same, and nobody else changes it or decides about it until the transaction ends. */
export const lockedPost = async (tx: Db, at: At): Promise<PostWithContent> => atSite(at, await lockPost(tx, at.postId));

function atSite({ siteId }: At, found: PostWithContent | null): PostWithContent {
  if (found?.siteId !== siteId) throw new ApiError('not_found');
  return found;
}
