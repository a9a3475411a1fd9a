import {
  type Bytes,
  createTeamKey,
  fromBase64Url,
  toBase64Url,
  type WrapContext,
  wrapSecret,
} from '@jmd-digital/crypto';
import type { ListTeamKeysOutput } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';
import { isJmdError } from '../errors.ts';
import { checkedKeys, openTeamSeeds } from './key-ring.ts';

type Member = ListTeamKeysOutput['members'][number];

/** How often another member may be quicker before we give up. */
const ROUNDS = 3;

/**
 * Brings the key of a site's team in order, as the member who happens to be online: makes the first one, the next one
 * after someone left, and hands it to colleagues who lack it. Of two members at once one wins, and the other takes what
 * that one made. Gives the newest epoch and whether this account holds its key.
 */
export async function ensureTeamKeys(account: Account, siteId: string): Promise<{ epoch: number; holds: boolean }> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const listed = await account.jmd.identity.listTeamKeys({ siteId });
    const newest = Math.max(0, ...listed.epochs.map(({ epoch }) => epoch));
    if (newest > 0 && !listed.rotationDue) return handOn(account, siteId, listed, newest);
    try {
      await makeEpoch(account, siteId, newest + 1, listed.members);
    } catch (error) {
      if (!isJmdError(error) || (error.reason !== 'old_epoch' && error.reason !== 'missing_recipient')) throw error;
    }
  }
  const listed = await account.jmd.identity.listTeamKeys({ siteId });
  return handOn(account, siteId, listed, Math.max(0, ...listed.epochs.map(({ epoch }) => epoch)));
}

async function makeEpoch(account: Account, siteId: string, epoch: number, members: readonly Member[]): Promise<void> {
  const team = await createTeamKey();
  const wraps = await sealTo(account, siteId, epoch, team.seed, members);
  team.seed.fill(0);
  await account.jmd.identity.makeTeamEpoch({
    ...{ siteId, epoch, keyId: toBase64Url(team.keyId), public: toBase64Url(team.public), wraps },
  });
}

async function handOn(account: Account, siteId: string, listed: ListTeamKeysOutput, newest: number) {
  const seeds = await openTeamSeeds(account, siteId, listed);
  const wraps: (Awaited<ReturnType<typeof sealTo>>[number] & { epoch: number })[] = [];
  for (const { epoch, seed } of seeds) {
    const lacking = listed.members.filter(({ epochs }) => !epochs.includes(epoch));
    for (const wrap of await sealTo(account, siteId, epoch, seed, lacking)) wraps.push({ ...wrap, epoch });
    seed.fill(0);
  }
  if (wraps.length > 0) await account.jmd.identity.shareTeamKey({ siteId, wraps });
  return { epoch: newest, holds: seeds.some(({ epoch }) => epoch === newest) };
}

async function sealTo(account: Account, siteId: string, epoch: number, seed: Bytes, members: readonly Member[]) {
  const { kem, keyId } = account.identity();
  const checked = await checkedKeys(members.map(({ publicKeys }) => publicKeys));
  const wraps: { accountId: string; recipientKeyId: string; sealed: string }[] = [];
  for (const { accountId, publicKeys } of members) {
    const recipient = checked.get(publicKeys.keyId);
    if (!recipient) continue;
    const context: WrapContext = {
      what: 'team',
      subjectId: siteId,
      epoch,
      recipientKind: 'counsellor',
      recipientKeyId: fromBase64Url(publicKeys.keyId),
      wrappedBy: keyId,
    };
    const sealed = await wrapSecret(context, seed, kem, recipient);
    wraps.push({ accountId, recipientKeyId: publicKeys.keyId, sealed: toBase64Url(sealed) });
  }
  return wraps;
}
