import { listTextModuleRows, type TextModuleRow } from '@jmd-digital/db';
import { listTextModulesInput, listTextModulesOutput, type TextModule } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

export const toTextModule = ({ id, siteId, language, title, body, revision }: TextModuleRow): TextModule => ({
  ...{ id, siteId, language: language as TextModule['language'], title, body, revision },
});

/** The passages of a site's team. */
export const listTextModules = procedureOn(listTextModulesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listTextModulesOutput)
  .query(async ({ ctx, input: { siteId } }) => ({
    modules: (await listTextModuleRows(ctx.database.db, siteId)).map(toTextModule),
  }));
