import { findTextModule, putTextModuleRow } from '@jmd-digital/db';
import { putTextModuleInput, putTextModuleOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toTextModule } from './list-text-modules.ts';

/** Writes a passage of a site's team. Of two who change the same one the second gets `conflict`, and looks again. */
export const putTextModule = procedureOn(putTextModuleInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putTextModuleOutput)
  .mutation(async ({ ctx, input: { siteId, module } }) => {
    const { db } = ctx.database;
    const row = { ...module, siteId, revision: module.revision + 1, changedAt: ctx.now().toString() };
    if (!(await putTextModuleRow(db, row, module.revision))) {
      const found = await findTextModule(db, module.id);
      const same =
        found?.siteId === siteId &&
        found.revision === row.revision &&
        (['language', 'title', 'body'] as const).every((key) => found[key] === row[key]);
      if (!same) throw new ApiError('conflict');
    }
    return { module: toTextModule(row) };
  });
