import { teamMemberKey } from '@jmd-digital/db';
import { askHandOverInput, askHandOverOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { askForNotice } from '../jobs/notices.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { takeStep } from './take-step.ts';

/** Asks the client whether a colleague may take a case over, or takes that question back. */
export const askHandOver = procedureOn(askHandOverInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(askHandOverOutput)
  .mutation(({ ctx, input: { accountId } }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (row.handOverTo === accountId) return;
      if (accountId === null) {
        await takeStep(tx, row, { kind: 'answer-hand-over', agreed: false }, at);
      } else {
        if ((await teamMemberKey(tx, row.siteId, accountId, at)) === null) throw new ApiError('conflict');
        await takeStep(tx, row, { kind: 'ask-hand-over', to: accountId }, at);
        await askForNotice(ctx, tx, row.id, 'client');
      }
      await auditCase(ctx, tx, row, accountId === null ? 'case.hand-over-refused' : 'case.hand-over-asked');
    }),
  );
