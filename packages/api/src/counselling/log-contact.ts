import { appendCaseEvent, insertContact } from '@jmd-digital/db';
import { done, logContactInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';

/** Notes a contact outside of the thread, so that what happens on the phone and here is one case. */
export const logContact = procedureOn(logContactInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input: { contactId, channel, day, minutes } }) => {
    if (day > todayInGermany(ctx)) throw new ApiError('invalid_input', { fieldErrors: { day: 'invalid' } });
    await changeCase(ctx, async (tx, row, at) => {
      const accountId = ctx.actor.accountId ?? '';
      await insertContact(tx, { id: contactId, caseId: row.id, accountId, channel, day, minutes, createdAt: at });
      await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
      await auditCase(ctx, tx, row, 'case.contact-noted');
    });
    return { done: true as const };
  });
