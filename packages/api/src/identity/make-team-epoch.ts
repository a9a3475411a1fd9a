import { keyIdOf } from '@jmd-digital/crypto/public';
import {
  currentTeam,
  insertAudit,
  insertTeamKey,
  insertTeamKeyWraps,
  lockTeam,
  markCases,
  newestTeamKey,
} from '@jmd-digital/db';
import { done, makeTeamEpochInput } from '@jmd-digital/schemas';
import { fromBase64Url, toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { appendKeyLog } from './key-log.ts';
import { siteTarget } from './targets.ts';
import { sameBytes } from './tokens.ts';

/**
 * Begins the next epoch of a team's key, sealed to members of the team as it is now, its maker among them. A colleague
 * whose keys the maker cannot vouch for is left out, and is given it later. Cases of the site are due for a new key
 * then: theirs are sealed to the epoch before.
 */
export const makeTeamEpoch = procedureOn(makeTeamEpochInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(async ({ ctx, input: { siteId, epoch, wraps, ...input } }) => {
    const at = ctx.now().toString();
    const keyId = fromBase64Url(input.keyId);
    const publicKey = Uint8Array.from(fromBase64Url(input.public));
    // Clients leave out a team whose key does not bear its own id; an enquiry would then go to nobody.
    if (!sameBytes(keyId, await keyIdOf({ kem: publicKey, sign: new Uint8Array() }))) {
      throw new ApiError('invalid_input', { fieldErrors: { keyId: 'invalid' } });
    }
    return ctx.database.db.transaction(async (tx) => {
      await lockTeam(tx, siteId, 'change');
      const team = await currentTeam(tx, siteId, at);
      const maker = team.find(({ accountId }) => accountId === ctx.actor.accountId);
      // Whoever left since they were let in hears that the team is another one now, and the next time that they may not.
      if (!maker) throw new ApiError('missing_recipient');
      const newest = await newestTeamKey(tx, siteId);
      if (epoch !== (newest?.epoch ?? 0) + 1) throw new ApiError('old_epoch');
      const wanted = new Set(team.map((member) => `${member.accountId}/${toBase64Url(member.keyId)}`));
      const given = new Set(wraps.map((wrap) => `${wrap.accountId}/${wrap.recipientKeyId}`));
      const own = `${maker.accountId}/${toBase64Url(maker.keyId)}`;
      if (given.size !== wraps.length || !given.has(own) || [...given].some((each) => !wanted.has(each))) {
        throw new ApiError('missing_recipient');
      }
      const made = await insertTeamKey(tx, {
        ...{ siteId, epoch, keyId, publicKey, createdBy: maker.accountId, createdAt: at },
      });
      if (!made) throw new ApiError('old_epoch');
      await insertTeamKeyWraps(
        tx,
        wraps.map((wrap) => ({
          ...{ siteId, epoch, accountId: wrap.accountId, recipientKeyId: fromBase64Url(wrap.recipientKeyId) },
          ...{ sealed: fromBase64Url(wrap.sealed), wrappedBy: maker.keyId, createdAt: at },
        })),
      );
      await appendKeyLog(tx, { kind: 'team-epoch', subjectId: siteId, at, keys: { keyId, kemPublic: publicKey } });
      await markCases(tx, { siteId }, 'member-left');
      await insertAudit(tx, {
        ...{ at, actorId: maker.accountId, verb: 'team-key.made', objectKind: 'team-key' },
        ...{ objectId: `${siteId}/${epoch}`, siteId, carrierId: ctx.target.carrierId ?? null },
      });
      return { done: true as const };
    });
  });
