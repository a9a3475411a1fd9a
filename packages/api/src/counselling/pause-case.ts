import { findCase, insertAudit, lockCase, updateCase } from '@jmd-digital/db';
import { pauseCaseInput, pauseCaseOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { takeStep } from './take-step.ts';
import { toCaseSummary } from './view.ts';

/** Lets a case rest until a day, moves that day, or takes the case up again. */
export const pauseCase = procedureOn(pauseCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(pauseCaseOutput)
  .mutation(async ({ ctx, input: { caseId, until } }) => {
    const at = ctx.now().toString();
    if (until !== null) checkDay(ctx, until);
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      if (!row) throw new ApiError('not_found');
      const { state, pausedUntil } = row;
      const same = until === null ? state === 'active' : state === 'paused' && pausedUntil === until;
      if (!same) {
        if (until !== null && state === 'paused') await updateCase(tx, caseId, { pausedUntil: until });
        else await takeStep(tx, row, { kind: until === null ? 'resume' : 'pause' }, at, { pausedUntil: until });
        const verb = until === null ? 'case.resumed' : 'case.paused';
        await insertAudit(tx, {
          ...{ at, actorId: ctx.actor.accountId, verb, objectKind: 'case', objectId: caseId },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      }
      const now = await findCase(tx, caseId);
      if (!now) throw new ApiError('not_found');
      return { case: toCaseSummary(now) };
    });
  });

function checkDay(ctx: ApiContext, until: string): void {
  const today = Temporal.PlainDate.from(todayInGermany(ctx));
  const day = Temporal.PlainDate.from(until);
  const fits =
    Temporal.PlainDate.compare(day, today) > 0 && Temporal.PlainDate.compare(day, today.add({ years: 1 })) <= 0;
  if (!fits) throw new ApiError('invalid_input', { fieldErrors: { until: 'invalid' } });
}
