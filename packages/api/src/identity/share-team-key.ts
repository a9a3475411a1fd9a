import { currentTeam, insertAudit, insertTeamKeyWraps, listTeamKeyWraps, lockTeam } from '@jmd-digital/db';
import { done, shareTeamKeyInput } from '@jmd-digital/schemas';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { siteTarget } from './targets.ts';
import { sameBytes } from './tokens.ts';

/** Hands keys of a team to members who lack them. Only what the giver holds, and only to who is in the team now. */
export const shareTeamKey = procedureOn(shareTeamKeyInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(async ({ ctx, input: { siteId, wraps } }) => {
    const at = ctx.now().toString();
    return ctx.database.db.transaction(async (tx) => {
      await lockTeam(tx, siteId, 'change');
      const team = await currentTeam(tx, siteId, at);
      const giver = team.find(({ accountId }) => accountId === ctx.actor.accountId);
      // Whoever left since they were let in hears that the team is another one now, and the next time that they may not.
      if (!giver) throw new ApiError('missing_recipient');
      const members = new Set(team.map((member) => `${member.accountId}/${toBase64Url(member.keyId)}`));
      const held = new Set(
        (await listTeamKeyWraps(tx, siteId))
          .filter((wrap) => wrap.accountId === giver.accountId && sameBytes(wrap.recipientKeyId, giver.keyId))
          .map(({ epoch }) => epoch),
      );
      const fits = wraps.every(
        (wrap) => held.has(wrap.epoch) && members.has(`${wrap.accountId}/${wrap.recipientKeyId}`),
      );
      if (!fits) throw new ApiError('missing_recipient');
      const given = await insertTeamKeyWraps(
        tx,
        wraps.map((wrap) => ({
          ...{ siteId, epoch: wrap.epoch, accountId: wrap.accountId, createdAt: at },
          ...{ recipientKeyId: fromBase64Url(wrap.recipientKeyId), sealed: fromBase64Url(wrap.sealed) },
          wrappedBy: giver.keyId,
        })),
      );
      if (given > 0) {
        await insertAudit(tx, {
          ...{ at, actorId: giver.accountId, verb: 'team-key.shared', objectKind: 'team-key', objectId: siteId },
          ...{ siteId, carrierId: ctx.target.carrierId ?? null },
        });
      }
      return { done: true as const };
    });
  });
