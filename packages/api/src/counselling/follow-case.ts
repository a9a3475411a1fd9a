import { followCaseInput, followCaseOutput } from '@jmd-digital/schemas';
import { giveStreamTicket } from '../stream/ticket.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';

/** A ticket for the stream of a case. What the asker may see is asked again while the stream is open. */
export const followCase = procedureOn(followCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(followCaseOutput)
  .mutation(({ ctx, input: { caseId } }) => giveStreamTicket(ctx, { stream: 'case', streamId: caseId }));
