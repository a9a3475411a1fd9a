import { applyDirectoryChange, findSiteRow, readDirectoryState } from '@jmd-digital/db';
import { done, putSiteInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';

/** Changes one site. It stays with its carrier. */
export const putSite = procedureOn(putSiteInput, async (ctx, { site }) => {
  const row = await findSiteRow(ctx.database.db, site.id);
  return row && { siteId: row.id, carrierId: row.carrierId };
})
  .output(done)
  .mutation(({ ctx, input: { site } }) =>
    ctx.database.db.transaction(async (tx) => {
      if (site.carrierId !== ctx.target.carrierId) {
        throw new ApiError('invalid_input', { fieldErrors: { 'site.carrierId': 'invalid' } });
      }
      const { demonstration } = await readDirectoryState(tx);
      await applyDirectoryChange(tx, {
        ...{ putCarriers: [], putSites: [site], removeSiteIds: [], removeCarrierIds: [], demonstration },
      });
      return { done: true as const };
    }),
  );
