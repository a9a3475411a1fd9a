import {
  type Bytes,
  type CaseKey,
  fromBase64Url,
  importCaseKey,
  importTeamKey,
  type KemPair,
  keyIdOf,
  openLink,
  type TeamKey,
  toBase64Url,
  unwrapSecret,
  type WrapContext,
} from '@jmd-digital/crypto';
import type { KeyWrap, ListTeamKeysOutput, Participant, ReadCaseOutput } from '@jmd-digital/schemas';
import type { KeyPurpose } from '@jmd-digital/schemas/values';
import type { Account } from '../account/create-account.ts';

/** Team keys that the asker holds, by key id in base64url. */
export type TeamRing = ReadonlyMap<string, { team: TeamKey; siteId: string; epoch: number }>;

/** Opens every team key that was sealed to this account. What does not open is left out: it is not ours. */
export async function openTeamKeys(account: Account, siteId: string, listed: ListTeamKeysOutput): Promise<TeamRing> {
  const ring = new Map<string, { team: TeamKey; siteId: string; epoch: number }>();
  for (const { epoch, seed } of await openTeamSeeds(account, siteId, listed)) {
    const team = await importTeamKey(seed);
    seed.fill(0);
    const known = listed.epochs.find((row) => row.epoch === epoch);
    // A seed that does not lead to the public key that everyone seals to is somebody's mistake or trick.
    if (known && known.public === toBase64Url(team.public)) ring.set(toBase64Url(team.keyId), { team, siteId, epoch });
  }
  return ring;
}

/** The raw team keys, for handing them on. The caller forgets them. */
export async function openTeamSeeds(
  account: Account,
  siteId: string,
  listed: ListTeamKeysOutput,
): Promise<{ epoch: number; seed: Bytes }[]> {
  const { kem, keyId } = account.identity();
  const wrappers = await checkedKeys(listed.wrappers);
  const seeds: { epoch: number; seed: Bytes }[] = [];
  for (const wrap of listed.wraps) {
    const sender = wrappers.get(wrap.wrappedBy);
    if (!sender || wrap.recipientKeyId !== toBase64Url(keyId)) continue;
    const context: WrapContext = {
      what: 'team',
      subjectId: siteId,
      epoch: wrap.epoch,
      recipientKind: 'counsellor',
      recipientKeyId: keyId,
      wrappedBy: fromBase64Url(wrap.wrappedBy),
    };
    const seed = await unwrapSecret(context, fromBase64Url(wrap.sealed), kem, sender).catch(() => null);
    if (seed) seeds.push({ epoch: wrap.epoch, seed });
  }
  return seeds;
}

/** Sealing keys by key id, of those whose id is really the one of their keys. */
export async function checkedKeys(
  keys: readonly { kem: string; sign: string; keyId: string }[],
): Promise<Map<string, Bytes>> {
  const checked = new Map<string, Bytes>();
  for (const { kem, sign, keyId } of keys) {
    const publicKeys = { kem: fromBase64Url(kem), sign: fromBase64Url(sign) };
    if (toBase64Url(await keyIdOf(publicKeys)) === keyId) checked.set(keyId, publicKeys.kem);
  }
  return checked;
}

const keysOf = (participants: readonly Participant[]) => participants.flatMap(({ keys }) => keys);

/** Keys of a case that the asker can open, raw, by epoch. The caller imports or forgets them. */
export async function openCaseKeys(
  account: Account,
  room: Pick<ReadCaseOutput, 'case' | 'participants' | 'epochs' | 'wraps'>,
  teams: TeamRing,
  purpose: KeyPurpose = 'case',
): Promise<Map<number, Bytes>> {
  const senders = await checkedKeys(keysOf(room.participants));
  const raw = new Map<number, Bytes>();
  for (const wrap of room.wraps) {
    if (wrap.purpose !== purpose || raw.has(wrap.epoch)) continue;
    const recipient = recipientOf(account, wrap, teams);
    const sender = senders.get(wrap.wrappedBy);
    if (!recipient || !sender) continue;
    const opened = await unwrapSecret(
      wrapContext(room.case.id, wrap),
      fromBase64Url(wrap.sealed),
      recipient,
      sender,
    ).catch(() => null);
    if (opened) raw.set(wrap.epoch, opened);
  }
  // Down the chain: each epoch's key opens the link to the one before.
  for (const { epoch, link } of room.epochs
    .filter((each) => each.purpose === purpose)
    .toSorted((a, b) => b.epoch - a.epoch)) {
    const key = raw.get(epoch);
    if (!key || link === null || raw.has(epoch - 1)) continue;
    const context = { what: purpose, caseId: room.case.id, epoch } as const;
    const older = await openLink(await importCaseKey(key, epoch), fromBase64Url(link), context).catch(() => null);
    if (older) raw.set(epoch - 1, older);
  }
  return raw;
}

export const wrapContext = (
  caseId: string,
  wrap: Pick<KeyWrap, 'purpose' | 'epoch' | 'recipientKeyId' | 'recipientKind' | 'wrappedBy'>,
) => ({
  what: wrap.purpose,
  subjectId: caseId,
  epoch: wrap.epoch,
  recipientKeyId: fromBase64Url(wrap.recipientKeyId),
  recipientKind: wrap.recipientKind,
  wrappedBy: fromBase64Url(wrap.wrappedBy),
});

function recipientOf(account: Account, wrap: KeyWrap, teams: TeamRing): KemPair | null {
  if (wrap.recipientKind === 'team') return teams.get(wrap.recipientKeyId)?.team.kem ?? null;
  const own = account.identity();
  return wrap.recipientKeyId === toBase64Url(own.keyId) ? own.kem : null;
}

/** Imports raw keys for use and forgets the bytes. */
export async function importKeys(raw: Map<number, Bytes>): Promise<Map<number, CaseKey>> {
  const keys = new Map<number, CaseKey>();
  for (const [epoch, bytes] of raw) {
    keys.set(epoch, await importCaseKey(bytes, epoch));
    bytes.fill(0);
  }
  return keys;
}
