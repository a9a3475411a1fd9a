import { deleteTextModule } from '@jmd-digital/db';
import { done, removeTextModuleInput } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes a passage of a site's team. */
export const removeTextModule = procedureOn(removeTextModuleInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(async ({ ctx, input: { siteId, moduleId } }) => {
    await deleteTextModule(ctx.database.db, siteId, moduleId);
    return { done: true as const };
  });
