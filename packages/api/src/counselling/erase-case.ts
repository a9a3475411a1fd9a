import { done, eraseCaseInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { removeCase } from './remove-case.ts';

/** Erases a case for ever: clients whenever they want, staff once it is closed. */
export const eraseCase = procedureOn(eraseCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx }) => {
    const { id, state } = ctx.target.row;
    if (ctx.actor.kind === 'staff' && state !== 'closed') throw new ApiError('conflict');
    await removeCase(ctx, id, ctx.actor.accountId);
    return { done: true as const };
  });
