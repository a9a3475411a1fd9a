import { isDeepStrictEqual } from 'node:util';
import { insertProfile, lockProfile, updateProfile, type WorkerProfileRow } from '@jmd-digital/db';
import { putProfileInput, putProfileOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toProfile } from './profile-rows.ts';

/** Writes a profile of the asker's own. What is changed has to be approved again. */
export const putProfile = procedureOn(putProfileInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putProfileOutput)
  .mutation(({ ctx, input: { siteId, profile } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { carrierNamed: _, revision, ...written } = profile;
      const row: WorkerProfileRow = {
        ...{ ...written, siteId, staffId: ownId(ctx), state: 'draft', approvedBy: null },
        ...{ revision: revision + 1, changedAt: ctx.now().toString() },
      };
      const { carrierId } = ctx.target;
      const at = { objectKind: 'worker-profile', objectId: profile.id, carrierId, siteId } as const;
      if (revision === 0 && (await insertProfile(tx, row))) {
        await audit(ctx, tx, { verb: 'worker-profile.changed', ...at });
        return { profile: toProfile(row) };
      }
      const found = await lockProfile(tx, profile.id);
      if (found?.siteId !== siteId) throw new ApiError('conflict');
      if (found.staffId !== row.staffId) throw new ApiError('not_permitted');
      const { state, approvedBy, changedAt } = found;
      if (isDeepStrictEqual({ ...row, state, approvedBy, changedAt }, found)) return { profile: toProfile(found) };
      if (found.revision !== revision) throw new ApiError('conflict');
      await updateProfile(tx, row);
      await audit(ctx, tx, { verb: 'worker-profile.changed', ...at });
      return { profile: toProfile(row) };
    }),
  );
