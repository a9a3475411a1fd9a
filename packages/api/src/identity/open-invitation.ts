import { lockOpenInvitation, scopeName } from '@jmd-digital/db';
import { openInvitationInput, openInvitationOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { instantOf } from './session.ts';
import { hashOf } from './tokens.ts';

/** What an invitation is for, to whoever has its link. */
export const openInvitation = procedure
  .input(openInvitationInput)
  .output(openInvitationOutput)
  .mutation(async ({ ctx, input: { token } }) => {
    const { db } = ctx.database;
    await ctx.limits.takeProof(`invitation/${token}`, ctx.address, ctx.now());
    const row = await lockOpenInvitation(db, hashOf(token), ctx.now().toString());
    if (!row) throw new ApiError('ticket_expired');
    return { role: row.role, scopeName: await scopeName(db, row), expiresAt: instantOf(row.expiresAt).toString() };
  });
