import {
  currentTeam,
  findAccount,
  insertAudit,
  insertTeamKey,
  insertTeamKeyWraps,
  newestTeamKey,
} from '@jmd-digital/db';
import { done, makeTeamEpochInput } from '@jmd-digital/schemas';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { appendKeyLog } from './key-log.ts';
import { siteTarget } from './targets.ts';

/** Begins the next epoch of a team's key, sealed to everyone who is in the team now, and to nobody else. */
export const makeTeamEpoch = procedureOn(makeTeamEpochInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(async ({ ctx, input: { siteId, epoch, keyId, public: publicKey, wraps } }) => {
    const at = ctx.now().toString();
    const accountId = ctx.actor.accountId ?? '';
    return ctx.database.db.transaction(async (tx) => {
      const newest = await newestTeamKey(tx, siteId);
      if (epoch !== (newest?.epoch ?? 0) + 1) throw new ApiError('old_epoch');
      const team = await currentTeam(tx, siteId, at);
      const wanted = new Set(team.map((member) => `${member.accountId}/${toBase64Url(member.keyId)}`));
      const given = new Set(wraps.map((wrap) => `${wrap.accountId}/${wrap.recipientKeyId}`));
      if (given.size !== wraps.length || given.size !== wanted.size || [...given].some((each) => !wanted.has(each))) {
        throw new ApiError('missing_recipient');
      }
      const sealer = await findAccount(tx, accountId);
      const row = { siteId, epoch, keyId: fromBase64Url(keyId), publicKey: fromBase64Url(publicKey) };
      if (!sealer || !(await insertTeamKey(tx, { ...row, createdBy: accountId, createdAt: at }))) {
        throw new ApiError('old_epoch');
      }
      await insertTeamKeyWraps(
        tx,
        wraps.map((wrap) => ({
          ...{ siteId, epoch, accountId: wrap.accountId, recipientKeyId: fromBase64Url(wrap.recipientKeyId) },
          ...{ sealed: fromBase64Url(wrap.sealed), wrappedBy: sealer.keyId, createdAt: at },
        })),
      );
      await appendKeyLog(tx, {
        ...{ kind: 'team-epoch', subjectId: siteId, at, keys: { keyId: row.keyId, kemPublic: row.publicKey } },
      });
      await insertAudit(tx, {
        ...{ at, actorId: accountId, verb: 'team-key.made', objectKind: 'team-key', objectId: `${siteId}/${epoch}` },
        ...{ siteId, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    });
  });
