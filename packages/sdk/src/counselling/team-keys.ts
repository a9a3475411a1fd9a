import {
  type Bytes,
  createTeamKey,
  fromBase64Url,
  toBase64Url,
  type WrapContext,
  wrapSecret,
} from '@jmd-digital/crypto';
import type { ListTeamKeysOutput, PublicKeys } from '@jmd-digital/schemas';
import type { Account } from '../account/create-account.ts';
import { isJmdError } from '../errors.ts';
import { certifiedBy } from './certified.ts';
import { certifyTeam } from './certify.ts';
import { checkedKeys, openTeamSeeds } from './key-ring.ts';
import { isNewest, type KeyAlarm, seeCarrier, seeKeys } from './key-watch.ts';
import { refuseWhere } from './trust-check.ts';

type Member = ListTeamKeysOutput['members'][number];

/** How often another member may be quicker before we give up. */
const ROUNDS = 3;

/** How the key of a team stands. */
export interface TeamKeys {
  /** The newest epoch; 0 before the first. */
  epoch: number;
  /** Whether this account holds its key. */
  holds: boolean;
  /** Whether the carrier certifies keys; and whether this account certifies at the site, or is certified there. */
  certifies: boolean;
  own: 'certifier' | 'certified' | 'not-certified';
  /** Present members, and whether the carrier vouches for their keys. Without that they get no key where it certifies. */
  members: { accountId: string; publicName: string; publicKeys: PublicKeys; certified: boolean; holds: boolean }[];
}

interface Team extends Omit<TeamKeys, 'holds'> {
  listed: ListTeamKeysOutput;
  teamCertified: boolean;
}

/**
 * Brings the key of a site's team in order, as the member who happens to be online: makes the first one, the next one
 * after someone left, and hands it to colleagues who lack it. Of two members at once one wins, and the other takes what
 * that one made. Where the carrier certifies keys, only colleagues whom it vouches for get one: the server could list
 * anybody. Throws `keys_replaced` where keys are not the ones that this device has seen before.
 */
export async function ensureTeamKeys(account: Account, siteId: string): Promise<TeamKeys> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const team = await look(account, siteId);
    const due = team.epoch === 0 || team.listed.rotationDue;
    // Nobody would trust a key that comes from someone whom the carrier does not vouch for.
    if (!due || (team.certifies && team.own === 'not-certified')) return handOn(account, siteId, team);
    try {
      await makeEpoch(account, siteId, team);
    } catch (error) {
      if (!isJmdError(error) || (error.reason !== 'old_epoch' && error.reason !== 'missing_recipient')) throw error;
    }
  }
  return handOn(account, siteId, await look(account, siteId));
}

/** Reads the team and compares its keys with what this device has seen. */
async function look(account: Account, siteId: string): Promise<Team> {
  const before = await account.watch((known) => known);
  const listed = await account.jmd.identity.listTeamKeys({ siteId });
  const { members, epochs, trust } = listed;
  let alarms: KeyAlarm[] = [];
  const { carriers } = await account.watch((now) => {
    const keys = seeKeys(before, now, [{ id: siteId, name: null, keyIds: epochs.map(({ keyId }) => keyId) }]);
    const carrier = seeCarrier(keys.watch, trust);
    const older = members.filter(
      ({ accountId, publicKeys }) => !isNewest(now, { id: accountId, keyId: publicKeys.keyId }),
    );
    alarms = [...keys.alarms, ...carrier.alarms, ...older.map((each) => replaced(each))];
    return carrier.watch;
  });
  refuseWhere(alarms);
  const pinned = carriers[trust.carrierId];
  const certified = await certifiedBy(trust, siteId, pinned, Date.now());
  const own = toBase64Url(account.identity().keyId);
  const newest = epochs.at(-1);
  return {
    ...{ listed, epoch: newest?.epoch ?? 0, certifies: pinned !== undefined },
    own: certified('', own) ? 'certifier' : members.some(isCertified(own)) ? 'certified' : 'not-certified',
    teamCertified: newest !== undefined && certified(siteId, newest.keyId),
    members: members.map(({ accountId, publicName, publicKeys, epochs: held }) => ({
      ...{ accountId, publicName, publicKeys, holds: held.includes(newest?.epoch ?? 0) },
      certified: certified(accountId, publicKeys.keyId),
    })),
  };

  function isCertified(keyId: string) {
    return ({ accountId, publicKeys }: Member) => publicKeys.keyId === keyId && certified(accountId, keyId);
  }
}

const replaced = ({ accountId, publicName }: Member): KeyAlarm => ({ kind: 'keys', id: accountId, name: publicName });

/** Who may be given the key: everyone in the team, or whom the carrier vouches for; oneself in any case. */
function receivers(account: Account, { certifies, members, listed }: Team): Member[] {
  const own = toBase64Url(account.identity().keyId);
  return listed.members.filter(
    ({ publicKeys: { keyId } }, index) => !certifies || keyId === own || members[index]?.certified,
  );
}

async function makeEpoch(account: Account, siteId: string, team: Team): Promise<void> {
  const epoch = team.epoch + 1;
  const { seed, keyId, public: publicKey } = await createTeamKey();
  const wraps = await sealTo(account, siteId, epoch, seed, receivers(account, team));
  seed.fill(0);
  await account.jmd.identity.makeTeamEpoch({
    ...{ siteId, epoch, keyId: toBase64Url(keyId), public: toBase64Url(publicKey), wraps },
  });
}

async function handOn(account: Account, siteId: string, team: Team): Promise<TeamKeys> {
  const { epoch, listed, teamCertified, ...state } = team;
  const seeds = await openTeamSeeds(account, siteId, listed);
  const wraps: (Awaited<ReturnType<typeof sealTo>>[number] & { epoch: number })[] = [];
  for (const { epoch: each, seed } of seeds) {
    const lacking = receivers(account, team).filter(({ epochs }) => !epochs.includes(each));
    for (const wrap of await sealTo(account, siteId, each, seed, lacking)) wraps.push({ ...wrap, epoch: each });
    seed.fill(0);
  }
  if (wraps.length > 0) await account.jmd.identity.shareTeamKey({ siteId, wraps });
  const given = new Set(wraps.filter((wrap) => wrap.epoch === epoch).map(({ accountId }) => accountId));
  const holds = seeds.some((each) => each.epoch === epoch);
  // Whoever holds the key and is vouched for vouches for it.
  const newest = listed.epochs.at(-1);
  if (holds && newest && !teamCertified && state.own !== 'not-certified') await certifyTeam(account, siteId, newest);
  const members = state.members.map((each) => ({ ...each, holds: each.holds || given.has(each.accountId) }));
  return { ...state, epoch, holds, members };
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
