import {
  type Bytes,
  createCaseKey,
  fromBase64Url,
  importCaseKey,
  linkCaseKey,
  randomBytes,
  toBase64Url,
  uuidText,
  wrapSecret,
} from '@jmd-digital/crypto';
import type { NewEpoch, NewKeyWrap, ReadCaseOutput } from '@jmd-digital/schemas';
import type { KeyPurpose, RecipientKind } from '@jmd-digital/schemas/values';
import type { Account } from '../account/create-account.ts';
import { checkedKeys, wrapContext } from './key-ring.ts';

/** Someone whom a key is sealed to. */
export interface Recipient {
  kind: RecipientKind;
  id: string;
  keyId: string;
  public: Bytes;
}

/**
 * Who a new epoch of a case key is sealed to: the client, the assignee, and the team as long as nobody who is there took
 * the case or the team reads along. Keys whose id is not theirs are left out.
 */
export async function recipientsOf(room: Pick<ReadCaseOutput, 'case' | 'participants'>): Promise<Recipient[]> {
  const { assigneeId, visibility } = room.case;
  const assigned = room.participants.some(({ id, member }) => id === assigneeId && member);
  const recipients: Recipient[] = [];
  for (const { id, role, keys, member } of room.participants) {
    const wanted =
      role === 'client' ||
      (role === 'counsellor' && id === assigneeId) ||
      (role === 'team' && (visibility === 'team' || !assigned));
    const newest = keys.filter(({ until }) => until === null).at(-1);
    const sealing = newest && (await checkedKeys([newest])).get(newest.keyId);
    if (wanted && member && newest && sealing)
      recipients.push({ kind: role, id, keyId: newest.keyId, public: sealing });
  }
  return recipients;
}

/** Seals one key of a case to recipients. */
export async function wrapsFor(
  account: Account,
  caseId: string,
  { purpose, epoch, raw }: { purpose: KeyPurpose; epoch: number; raw: Bytes },
  recipients: readonly Recipient[],
): Promise<NewKeyWrap[]> {
  const { kem, keyId } = account.identity();
  const wraps: NewKeyWrap[] = [];
  for (const recipient of recipients) {
    const wrap = {
      ...{ id: uuidText(randomBytes(16)), purpose, epoch, recipientKind: recipient.kind, recipientId: recipient.id },
      ...{ recipientKeyId: recipient.keyId, wrappedBy: toBase64Url(keyId) },
    };
    const sealed = await wrapSecret(wrapContext(caseId, wrap), raw, kem, recipient.public);
    const { wrappedBy: _, ...sent } = wrap;
    wraps.push({ ...sent, sealed: toBase64Url(sealed) });
  }
  return wraps;
}

/** A new epoch of a case key, sealed to recipients; linked to the epoch before where its key is at hand. */
export async function beginEpoch(
  account: Account,
  caseId: string,
  epoch: number,
  older: Bytes | null,
  recipients: readonly Recipient[],
  purpose: KeyPurpose = 'case',
): Promise<{ newEpoch: NewEpoch; raw: Bytes }> {
  const raw = createCaseKey();
  const context = { what: purpose, caseId, epoch } as const;
  const link = older ? toBase64Url(await linkCaseKey(await importCaseKey(raw, epoch), older, context)) : null;
  const wraps = await wrapsFor(account, caseId, { purpose, epoch, raw }, recipients);
  return { newEpoch: { purpose, epoch, link, wraps }, raw };
}

/** The team of a site as a recipient, from its public key. */
export const teamRecipient = (siteId: string, team: { keyId: string; public: string }): Recipient => ({
  ...{ kind: 'team', id: siteId, keyId: team.keyId, public: fromBase64Url(team.public) },
});
