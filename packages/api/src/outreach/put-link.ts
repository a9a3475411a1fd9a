import { type Db, insertShortLink, lockShortLink, updateShortLink } from '@jmd-digital/db';
import { putLinkInput, putLinkOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { countedLinks } from './counted-links.ts';

/** Makes a short link, or leads it elsewhere: its address stays, and so do its counts. */
export const putLink = procedureOn(putLinkInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putLinkOutput)
  .mutation(({ ctx, input: { siteId, link } }) =>
    ctx.database.db.transaction(async (tx) => {
      const row = { ...link, slug: `${link.campaign}-${link.medium}`, siteId, createdAt: ctx.now().toString() };
      const { carrierId } = ctx.target;
      const entry = { verb: 'link.changed', objectKind: 'link', objectId: row.slug, carrierId, siteId } as const;
      const made = await insertShortLink(tx, row);
      if (made) {
        await audit(ctx, tx, entry);
        return answer(ctx, tx, row);
      }
      const found = await lockShortLink(tx, row.slug);
      if (found?.siteId !== siteId) throw new ApiError('conflict');
      if (found.url !== link.url) {
        await updateShortLink(tx, row.slug, link.url);
        await audit(ctx, tx, entry);
      }
      return answer(ctx, tx, { ...found, url: link.url });
    }),
  );

async function answer(ctx: ApiContext, tx: Db, row: Parameters<typeof countedLinks>[2][number]) {
  const [link] = await countedLinks(ctx, tx, [row]);
  if (!link) throw new ApiError('not_found');
  return { link };
}
