import { appendCaseEvent, findAccount, updateCase, withdrawFrom } from '@jmd-digital/db';
import { setVisibilityInput, setVisibilityOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { beginEpoch } from './epochs.ts';

/** Lets the team read along or not. A team that may not any more loses the keys of all that was before, too. */
export const setVisibility = procedureOn(setVisibilityInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(setVisibilityOutput)
  .mutation(({ ctx, input: { visibility, newEpoch } }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (row.visibility === visibility) return;
      const sealer = await findAccount(tx, ctx.actor.accountId ?? '');
      if (!sealer) throw new ApiError('not_found');
      const next = row.keyEpoch + 1;
      await beginEpoch(tx, { ...row, visibility }, newEpoch, next, { accountId: sealer.id, keyId: sealer.keyId }, at);
      if (visibility === 'personal') await withdrawFrom(tx, row.id, [row.siteId]);
      await updateCase(tx, row.id, { visibility, keyEpoch: next, rotationDue: null, internalDue: true });
      await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
      await auditCase(ctx, tx, row, 'case.visibility-changed');
    }),
  );
