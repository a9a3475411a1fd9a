import { currentMemberships, findAbsence, listAbsenceRows, lockAbsences, putAbsence } from '@jmd-digital/db';
import { makesCircle, overlaps } from '@jmd-digital/domain/identity';
import { done, setAbsenceInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { audit } from './audited.ts';
import { colleaguesOf } from './colleagues.ts';
import { accountTarget } from './targets.ts';

/** Sets an absence, or changes the one with this id. The deputy is a colleague of one of the own sites. */
export const setAbsence = procedureOn(setAbsenceInput, (ctx, { accountId }) => accountTarget(ctx, accountId))
  .output(done)
  .mutation(({ ctx, input }) =>
    ctx.database.db.transaction(async (tx) => {
      const refuse = (field: string) => new ApiError('invalid_input', { fieldErrors: { [field]: 'invalid' } });
      if (input.lastDay < input.firstDay) throw refuse('lastDay');
      await lockAbsences(tx);
      const before = await findAbsence(tx, input.id);
      if (before && before.accountId !== input.accountId) throw new ApiError('conflict');
      const now = ctx.now().toString();
      const own = await currentMemberships(tx, input.accountId, now);
      const sites = own.flatMap(({ siteId }) => (siteId ? [siteId] : []));
      const colleagues = await colleaguesOf(tx, sites, now);
      if (input.deputyId !== null && (input.deputyId === input.accountId || !colleagues.includes(input.deputyId))) {
        throw refuse('deputyId');
      }
      const known = await listAbsenceRows(tx, [...new Set([...colleagues, input.accountId])], input.firstDay);
      if (overlaps(known, input)) throw new ApiError('conflict');
      if (makesCircle(known, input)) throw new ApiError('deputy_cycle');
      await putAbsence(tx, input);
      await audit(ctx, tx, {
        ...{ verb: 'absence.set', objectKind: 'absence', objectId: input.id },
        ...{ siteId: ctx.target.siteId ?? null, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    }),
  );
