import { insertCounsellingInvitation } from '@jmd-digital/db';
import { invitationUntil, weekOf } from '@jmd-digital/domain/streetwork';
import { makeInvitationInput, makeInvitationOutput } from '@jmd-digital/schemas';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { newToken } from '../identity/tokens.ts';
import { procedureOn } from '../trpc.ts';

/**
 * Makes a link into counselling that can be used once. Its secret stands behind `#`, which browsers send to nobody, so that no
 * log has it. The audit does not name it: who made it is kept only where that person is wished for.
 */
export const makeInvitation = procedureOn(makeInvitationInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(makeInvitationOutput)
  .mutation(async ({ ctx, input: { siteId, topic, language, channelClass, to } }) => {
    await ctx.limits.takeInvitation(siteId, ctx.now());
    const today = todayInGermany(ctx);
    const { token, hash } = newToken();
    const until = invitationUntil(today);
    await ctx.database.db.transaction((tx) =>
      insertCounsellingInvitation(tx, {
        ...{ tokenHash: hash, siteId, topic, language, channelClass, until, week: weekOf(today) },
        assigneeId: to === 'me' ? ownId(ctx) : null,
      }),
    );
    return { token, until, url: `${ctx.publicUrl}/counselling/#/invitation/${token}` };
  });
