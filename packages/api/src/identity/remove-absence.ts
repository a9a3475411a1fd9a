import { deleteAbsence, findAbsence, putAbsence } from '@jmd-digital/db';
import { done, removeAbsenceInput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { todayInGermany } from './local-day.ts';
import { accountTarget } from './targets.ts';

/** Takes an absence back. One that has begun ends with yesterday, so that what happened meanwhile stays explained. */
export const removeAbsence = procedureOn(removeAbsenceInput, async (ctx, { absenceId }) => {
  const row = await findAbsence(ctx.database.db, absenceId);
  const target = row && (await accountTarget(ctx, row.accountId));
  return target && { ...target, row };
})
  .output(done)
  .mutation(({ ctx }) =>
    ctx.database.db.transaction(async (tx) => {
      const { row } = ctx.target;
      const today = todayInGermany(ctx);
      const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString();
      if (row.firstDay >= today) await deleteAbsence(tx, row.id);
      else if (row.lastDay > yesterday) await putAbsence(tx, { ...row, lastDay: yesterday });
      await audit(ctx, tx, {
        ...{ verb: 'absence.removed', objectKind: 'absence', objectId: row.id },
        ...{ siteId: ctx.target.siteId ?? null, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    }),
  );
