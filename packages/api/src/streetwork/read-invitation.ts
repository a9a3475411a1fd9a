import { findCounsellingInvitation } from '@jmd-digital/db';
import { readInvitationInput, readInvitationOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { hashOf } from '../identity/tokens.ts';
import { procedure } from '../trpc.ts';

/** What an invitation says. It changes nothing, and is sent like something that does, so that the token is in no address. */
export const readInvitation = procedure
  .input(readInvitationInput)
  .output(readInvitationOutput)
  .mutation(async ({ ctx, input: { token } }) => {
    await ctx.limits.takeInvitationRead(ctx.address, ctx.now());
    const found = await findCounsellingInvitation(ctx.database.db, hashOf(token), todayInGermany(ctx));
    if (!found) throw new ApiError('not_found');
    const { siteId, siteName, topic, language, workerName } = found;
    return { siteId, siteName, topic, language, workerName };
  });
