import { appendCaseEvent, insertAppointments, listAppointments, lockCase } from '@jmd-digital/db';
import { localMoment } from '@jmd-digital/domain/counselling-time';
import { type OfferAppointmentInput, offerAppointmentInput, offerAppointmentOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { ApiError, type FieldErrors } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase } from './change-case.ts';
import { toAppointment } from './view.ts';

/** Offers times. The same offer again changes nothing. */
export const offerAppointment = procedureOn(offerAppointmentInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(offerAppointmentOutput)
  .mutation(async ({ ctx, input }) => {
    const now = ctx.now();
    const at = now.toString();
    const starts = momentsOf(input, now);
    const { caseId, offerId, channel, minutes, zone, times } = input;
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      if (!row) throw new ApiError('not_found');
      const before = await listAppointments(tx, caseId);
      if (!before.some((each) => each.offerId === offerId)) {
        await insertAppointments(
          tx,
          times.map(({ id }, index) => ({
            ...{
              id,
              caseId,
              offerId,
              channel,
              minutes,
              zone,
              startsAt: starts[index] ?? at,
              state: 'offered' as const,
            },
            ...{ offeredBy: ctx.actor.accountId ?? '', changedAt: at },
          })),
        );
        await appendCaseEvent(tx, { caseId, siteId: row.siteId, kind: 'case', at });
        await auditCase(ctx, tx, row, 'case.appointment-offered');
      }
      return { appointments: (await listAppointments(tx, caseId)).map(toAppointment) };
    });
  });

/** The moments that times on a wall clock stand for. Throws `invalid_input` at each that is none, is two, or is over. */
function momentsOf({ times, zone }: OfferAppointmentInput, now: Temporal.Instant): string[] {
  const fieldErrors: FieldErrors = {};
  const moments = times.map(({ local, which }, index) => {
    const read = readLocal(local, zone, which);
    if (read.kind === 'twice') fieldErrors[`times.${index}.which`] = 'required';
    else if (read.kind === 'never' || Temporal.Instant.compare(Temporal.Instant.from(read.at), now) <= 0) {
      fieldErrors[`times.${index}.local`] = 'invalid';
    } else return read.at;
    return '';
  });
  if (Object.keys(fieldErrors).length > 0) throw new ApiError('invalid_input', { fieldErrors });
  return moments;
}

/** A day that no calendar has, such as 30 February, is a time that does not happen. */
function readLocal(...[local, zone, which]: Parameters<typeof localMoment>): ReturnType<typeof localMoment> {
  try {
    return localMoment(local, zone, which);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'never' };
    throw error;
  }
}
