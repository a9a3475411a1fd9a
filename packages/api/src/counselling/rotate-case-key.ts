import { appendCaseEvent, findAccount, updateCase } from '@jmd-digital/db';
import { rotateCaseKeyInput, rotateCaseKeyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { beginEpoch } from './epochs.ts';

/** Begins the next epoch of a case key, for those who may read now. */
export const rotateCaseKey = procedureOn(rotateCaseKeyInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(rotateCaseKeyOutput)
  .mutation(({ ctx, input: { newEpoch } }) =>
    changeCase(ctx, async (tx, row, at) => {
      const sealer = await findAccount(tx, ctx.actor.accountId ?? '');
      if (!sealer) throw new ApiError('not_found');
      await beginEpoch(tx, row, newEpoch, row.keyEpoch + 1, { accountId: sealer.id, keyId: sealer.keyId }, at);
      await updateCase(tx, row.id, { keyEpoch: newEpoch.epoch, rotationDue: null });
      await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
      await auditCase(ctx, tx, row, 'case.key-rotated');
    }),
  );
