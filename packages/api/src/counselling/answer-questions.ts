import { findCarrierSettings, findRecord, putRecord } from '@jmd-digital/db';
import { OVER } from '@jmd-digital/domain/counselling';
import { answerQuestionsInput, done, type FunderQuestion, funderAnswers } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { changeCase } from './change-case.ts';
import { freezeFact } from './freeze-fact.ts';

/** What a client answers for the funder. What the carrier does not ask is not taken: `conflict`. */
export const answerQuestions = procedureOn(answerQuestionsInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input: { answers } }) => {
    const settings = await findCarrierSettings(ctx.database.db, ctx.target.carrierId ?? '');
    const asked: readonly string[] = settings?.funderQuestions ?? [];
    if (Object.keys(answers).some((question) => !asked.includes(question as FunderQuestion))) {
      throw new ApiError('conflict');
    }
    await changeCase(ctx, async (tx, row, at) => {
      const before = funderAnswers.safeParse((await findRecord(tx, row.id))?.answers).data ?? {};
      await putRecord(tx, row.id, { answers: { ...before, ...answers } }, at);
      if (OVER.includes(row.state)) await freezeFact(tx, row, row.closedAt ?? at);
    });
    return { done: true as const };
  });
