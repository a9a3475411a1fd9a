import { lockProfile, updateProfile } from '@jmd-digital/db';
import { moveProfileInput, moveProfileOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toProfile } from './profile-rows.ts';

/** Approves a profile of somebody else, or retires one. */
export const moveProfile = procedureOn(moveProfileInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(moveProfileOutput)
  .mutation(({ ctx, input: { siteId, profileId, revision, to } }) =>
    ctx.database.db.transaction(async (tx) => {
      const by = ownId(ctx);
      const found = await lockProfile(tx, profileId);
      if (found?.siteId !== siteId) throw new ApiError('not_found');
      const approves = to === 'approved';
      if (approves && found.staffId === by) throw new ApiError('not_permitted');
      if (found.state === to && (found.revision === revision || found.revision === revision + 1)) {
        return { profile: toProfile(found) };
      }
      // A profile that was retired is written once more before anybody approves it.
      if (found.revision !== revision || (approves && found.state !== 'draft')) throw new ApiError('conflict');
      const row = {
        ...{ ...found, state: to, approvedBy: approves ? by : found.approvedBy },
        ...{ revision: revision + 1, changedAt: ctx.now().toString() },
      };
      await updateProfile(tx, row);
      const { carrierId } = ctx.target;
      const verb = approves ? 'worker-profile.approved' : 'worker-profile.retired';
      await audit(ctx, tx, { verb, objectKind: 'worker-profile', objectId: profileId, carrierId, siteId });
      return { profile: toProfile(row) };
    }),
  );
