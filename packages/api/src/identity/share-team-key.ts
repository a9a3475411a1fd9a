import { currentTeam, findAccount, insertAudit, insertTeamKeyWraps, listTeamKeyWraps } from '@jmd-digital/db';
import { done, shareTeamKeyInput } from '@jmd-digital/schemas';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { siteTarget } from './targets.ts';

/** Hands keys of a team to members who lack them. Only what the giver holds, and only to who is in the team now. */
export const shareTeamKey = procedureOn(shareTeamKeyInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(async ({ ctx, input: { siteId, wraps } }) => {
    const at = ctx.now().toString();
    const accountId = ctx.actor.accountId ?? '';
    return ctx.database.db.transaction(async (tx) => {
      const sealer = await findAccount(tx, accountId);
      const team = await currentTeam(tx, siteId, at);
      const members = new Set(team.map((member) => `${member.accountId}/${toBase64Url(member.keyId)}`));
      const held = new Set(
        (await listTeamKeyWraps(tx, siteId)).filter((wrap) => wrap.accountId === accountId).map(({ epoch }) => epoch),
      );
      const fits = wraps.every(
        (wrap) => held.has(wrap.epoch) && members.has(`${wrap.accountId}/${wrap.recipientKeyId}`),
      );
      if (!sealer || !fits) throw new ApiError('missing_recipient');
      await insertTeamKeyWraps(
        tx,
        wraps.map((wrap) => ({
          ...{ siteId, epoch: wrap.epoch, accountId: wrap.accountId, createdAt: at },
          ...{ recipientKeyId: fromBase64Url(wrap.recipientKeyId), sealed: fromBase64Url(wrap.sealed) },
          wrappedBy: sealer.keyId,
        })),
      );
      await insertAudit(tx, {
        ...{ at, actorId: accountId, verb: 'team-key.shared', objectKind: 'team-key', objectId: siteId },
        ...{ siteId, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    });
  });
