import { notifyPresence } from '@jmd-digital/db';
import { done, showPresenceInput } from '@jmd-digital/schemas';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';

/** Tells those who follow a case that somebody is there, writes, or has left. Nothing of it is kept. */
export const showPresence = procedureOn(showPresenceInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(done)
  .mutation(async ({ ctx, input: { caseId, state } }) => {
    const role = ctx.actor.kind === 'client' ? 'client' : 'counsellor';
    await notifyPresence(ctx.database.db, { caseId, role, state });
    return { done: true as const };
  });
