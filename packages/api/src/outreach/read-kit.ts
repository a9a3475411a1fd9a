import { findKit } from '@jmd-digital/db';
import { readKitInput, readKitOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toKit } from './kit-rows.ts';

/** A kit with its words. One that the site may not take is not there. */
export const readKit = procedureOn(readKitInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(readKitOutput)
  .query(async ({ ctx, input: { kitId } }) => {
    const found = await findKit(ctx.database.db, ctx.target, kitId);
    if (!found) throw new ApiError('not_found');
    return { kit: toKit(found) };
  });
