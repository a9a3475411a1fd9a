import { deleteShortLink } from '@jmd-digital/db';
import { removeLinkInput, removeLinkOutput } from '@jmd-digital/schemas';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes a short link of the site with its counts. Whoever follows it then finds nothing. */
export const removeLink = procedureOn(removeLinkInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(removeLinkOutput)
  .mutation(({ ctx, input: { siteId, slug } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { carrierId } = ctx.target;
      const entry = { verb: 'link.removed', objectKind: 'link', objectId: slug, carrierId, siteId } as const;
      if (await deleteShortLink(tx, siteId, slug)) await audit(ctx, tx, entry);
      return { done: true as const };
    }),
  );
