import { type CaseRow, type Db, insertCaseKey, insertCaseKeyWraps } from '@jmd-digital/db';
import { mayLeadBack, sealsExactly, someoneListens } from '@jmd-digital/domain/counselling';
import type { KeyPurpose, NewEpoch, NewKeyWrap } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { recipientsNow } from './recipients.ts';

/** Who seals: the account, and the key that the seals carry. */
export interface Sealer {
  accountId: string;
  keyId: Uint8Array;
}

/**
 * Writes a new epoch of a case key. Throws `old_epoch` unless it is the next one, `missing_recipient` unless it is
 * sealed to exactly those who may read and someone at the site is among them. After a reset of the client's keys an
 * epoch that leads back to the one before is `invalid_input`: what was before is shared by a decision of a counsellor
 * (`shareCaseKeys`), not by the next message.
 */
export async function beginEpoch(
  db: Db,
  row: Pick<CaseRow, 'id' | 'clientId' | 'siteId' | 'assigneeId' | 'visibility' | 'rotationDue'>,
  given: NewEpoch,
  next: number,
  sealer: Sealer,
  at: string,
  purpose: KeyPurpose = 'case',
): Promise<void> {
  const fitting = given.wraps.every(({ purpose, epoch }) => purpose === given.purpose && epoch === given.epoch);
  if (given.epoch !== next || !fitting) throw new ApiError('old_epoch');
  if (given.link !== null && purpose === 'case' && !mayLeadBack(next, row.rotationDue)) {
    throw new ApiError('invalid_input', { fieldErrors: { link: 'invalid' } });
  }
  // No client ever has the key of internal notes.
  const recipients = (await recipientsNow(db, row, at)).filter(({ kind }) => purpose === 'case' || kind !== 'client');
  if (given.purpose !== purpose || !someoneListens(recipients) || !sealsExactly(given.wraps, recipients)) {
    throw new ApiError('missing_recipient');
  }
  const made = await insertCaseKey(db, {
    ...{ caseId: row.id, purpose: given.purpose, epoch: given.epoch },
    ...{ link: given.link === null ? null : fromBase64Url(given.link), createdBy: sealer.accountId, createdAt: at },
  });
  if (!made) throw new ApiError('old_epoch');
  const written = await insertCaseKeyWraps(
    db,
    given.wraps.map((wrap) => wrapRow(row.id, wrap, sealer, at)),
  );
  // An id that stands for another wrap already would leave somebody out without a word.
  if (written !== given.wraps.length) throw new ApiError('missing_recipient');
}

export function wrapRow(caseId: string, wrap: NewKeyWrap, sealer: Sealer, at: string) {
  return {
    ...{ id: wrap.id, caseId, purpose: wrap.purpose, epoch: wrap.epoch },
    ...{ recipientKind: wrap.recipientKind, recipientId: wrap.recipientId },
    ...{ recipientKeyId: fromBase64Url(wrap.recipientKeyId), sealed: fromBase64Url(wrap.sealed) },
    ...{ wrappedBy: sealer.keyId, createdAt: at },
  };
}
