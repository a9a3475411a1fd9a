import { accountsOf, currentTeam, keyHistory, listTeamKeyRows, listTeamKeyWraps } from '@jmd-digital/db';
import { listTeamKeysInput, listTeamKeysOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { moment } from '../counselling/view.ts';
import { procedureOn } from '../trpc.ts';
import { keysInLog } from './key-log.ts';
import { publicKeysOf } from './own-account.ts';
import { siteTarget } from './targets.ts';
import { trustAt } from './trust.ts';

/** The keys of a team as one of its members needs them. */
export const listTeamKeys = procedureOn(listTeamKeysInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listTeamKeysOutput)
  .query(async ({ ctx, input: { siteId } }) => {
    const { db } = ctx.database;
    const epochs = await listTeamKeyRows(db, siteId);
    const wraps = await listTeamKeyWraps(db, siteId);
    const team = await currentTeam(db, siteId, ctx.now().toString());
    const mine = wraps.filter(({ accountId }) => accountId === ctx.actor.accountId);
    const wrappers = await accountsOf(
      db,
      [],
      mine.map(({ wrappedBy }) => wrappedBy),
    );
    const history = await keyHistory(
      db,
      wrappers.map(({ account }) => account.id),
    );
    return {
      epochs: epochs.map(({ epoch, keyId, publicKey, createdAt }) => ({
        ...{ epoch, keyId: toBase64Url(keyId), public: toBase64Url(publicKey), createdAt: moment(createdAt) },
      })),
      wraps: mine.map(({ epoch, recipientKeyId, sealed, wrappedBy }) => ({
        ...{ epoch, recipientKeyId: toBase64Url(recipientKeyId) },
        ...{ sealed: toBase64Url(sealed), wrappedBy: toBase64Url(wrappedBy) },
      })),
      members: team.map((member) => ({
        ...{ accountId: member.accountId, publicName: member.publicName, publicKeys: publicKeysOf(member) },
        // A wrap for a key that was reset since is worth nothing to its owner.
        epochs: wraps
          .filter(
            ({ accountId, recipientKeyId }) => accountId === member.accountId && same(recipientKeyId, member.keyId),
          )
          .map(({ epoch }) => epoch),
      })),
      wrappers: history.map(keysInLog),
      trust: await trustAt(db, { siteId, carrierId: ctx.target.carrierId ?? '' }, [
        ...epochs.slice(-1).map(({ keyId }) => keyId),
        ...team.map(({ keyId }) => keyId),
      ]),
      rotationDue: epochs.at(-1)?.rotationDue ?? false,
    };
  });

const same = (a: Uint8Array, b: Uint8Array) => toBase64Url(a) === toBase64Url(b);
