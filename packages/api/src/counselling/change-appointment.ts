import { appendCaseEvent, cancelOthers, listAppointments, lockCase, setAppointmentState } from '@jmd-digital/db';
import { appointmentMay } from '@jmd-digital/domain/counselling';
import { changeAppointmentInput, changeAppointmentOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase } from './change-case.ts';
import { toAppointment } from './view.ts';

/** Books, calls off, or notes how it went. Whoever books takes the other times of the offer away. */
export const changeAppointment = procedureOn(changeAppointmentInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(changeAppointmentOutput)
  .mutation(async ({ ctx, input: { caseId, appointmentId, state } }) => {
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      const found = (await listAppointments(tx, caseId)).find(({ id }) => id === appointmentId);
      if (!row || !found) throw new ApiError('not_found');
      if (found.state !== state) {
        const by = ctx.actor.kind === 'client' ? 'client' : 'counsellor';
        const begun = Temporal.Instant.compare(instantOf(found.startsAt), ctx.now()) <= 0;
        if (!appointmentMay(found.state, state, { by, begun })) throw new ApiError('conflict');
        await setAppointmentState(tx, found.id, state, at);
        if (state === 'booked') await cancelOthers(tx, found.offerId, found.id, at);
        await appendCaseEvent(tx, { caseId, siteId: row.siteId, kind: 'case', at });
        await auditCase(ctx, tx, row, 'case.appointment-changed');
      }
      return { appointments: (await listAppointments(tx, caseId)).map(toAppointment) };
    });
  });
