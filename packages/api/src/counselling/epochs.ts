import { type CaseRow, type Db, insertCaseKey, insertCaseKeyWraps } from '@jmd-digital/db';
import { sealsExactly } from '@jmd-digital/domain/counselling';
import type { NewEpoch, NewKeyWrap } from '@jmd-digital/schemas';
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
 * sealed to exactly those who may read.
 */
export async function beginEpoch(
  db: Db,
  row: Pick<CaseRow, 'id' | 'clientId' | 'siteId' | 'assigneeId' | 'visibility'>,
  given: NewEpoch,
  next: number,
  sealer: Sealer,
  at: string,
): Promise<void> {
  const fitting = given.wraps.every(({ purpose, epoch }) => purpose === given.purpose && epoch === given.epoch);
  if (given.epoch !== next || !fitting) throw new ApiError('old_epoch');
  if (given.purpose !== 'case' || !sealsExactly(given.wraps, await recipientsNow(db, row))) {
    throw new ApiError('missing_recipient');
  }
  const made = await insertCaseKey(db, {
    ...{ caseId: row.id, purpose: given.purpose, epoch: given.epoch },
    ...{ link: given.link === null ? null : fromBase64Url(given.link), createdBy: sealer.accountId, createdAt: at },
  });
  if (!made) throw new ApiError('old_epoch');
  await insertCaseKeyWraps(
    db,
    given.wraps.map((wrap) => wrapRow(row.id, wrap, sealer, at)),
  );
}

export function wrapRow(caseId: string, wrap: NewKeyWrap, sealer: Sealer, at: string) {
  return {
    ...{ id: wrap.id, caseId, purpose: wrap.purpose, epoch: wrap.epoch },
    ...{ recipientKind: wrap.recipientKind, recipientId: wrap.recipientId },
    ...{ recipientKeyId: fromBase64Url(wrap.recipientKeyId), sealed: fromBase64Url(wrap.sealed) },
    ...{ wrappedBy: sealer.keyId, createdAt: at },
  };
}
