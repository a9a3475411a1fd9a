import { listProfileRows } from '@jmd-digital/db';
import { listProfilesInput, listProfilesOutput } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toProfile } from './profile-rows.ts';

/** Professional profiles of a site. */
export const listProfiles = procedureOn(listProfilesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listProfilesOutput)
  .query(async ({ ctx, input: { siteId } }) => ({
    profiles: (await listProfileRows(ctx.database.db, siteId)).map(toProfile),
  }));
