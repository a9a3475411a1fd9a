import { deleteKit } from '@jmd-digital/db';
import { removeKitInput, removeKitOutput } from '@jmd-digital/schemas';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes a kit of the site, and of no other one. */
export const removeKit = procedureOn(removeKitInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(removeKitOutput)
  .mutation(({ ctx, input: { siteId, kitId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { carrierId } = ctx.target;
      const entry = { verb: 'kit.removed', objectKind: 'kit', objectId: kitId, carrierId, siteId } as const;
      if (await deleteKit(tx, siteId, kitId)) await audit(ctx, tx, entry);
      return { done: true as const };
    }),
  );
