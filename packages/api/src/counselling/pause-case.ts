import { updateCase } from '@jmd-digital/db';
import { pauseCaseInput, pauseCaseOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { takeStep } from './take-step.ts';

/** Lets a case rest until a day, moves that day, or takes the case up again. */
export const pauseCase = procedureOn(pauseCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(pauseCaseOutput)
  .mutation(({ ctx, input: { until } }) => {
    if (until !== null) checkDay(ctx, until);
    return changeCase(ctx, async (tx, row, at) => {
      const { state, pausedUntil } = row;
      if (until === null ? state === 'active' : state === 'paused' && pausedUntil === until) return;
      if (until !== null && state === 'paused') await updateCase(tx, row.id, { pausedUntil: until });
      else await takeStep(tx, row, { kind: until === null ? 'resume' : 'pause' }, at, { pausedUntil: until });
      await auditCase(ctx, tx, row, until === null ? 'case.resumed' : 'case.paused');
    });
  });

function checkDay(ctx: ApiContext, until: string): void {
  const today = Temporal.PlainDate.from(todayInGermany(ctx));
  const day = Temporal.PlainDate.from(until);
  const fits =
    Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0;
  if (!fits) throw new ApiError('invalid_input', { fieldErrors: { until: 'invalid' } });
}
