import { type ConsentWithPictures, hasEnded, type PictureSummaryRow } from '@jmd-digital/db';
import type { ImageConsent, Picture } from '@jmd-digital/schemas';
import { moment } from '../counselling/view.ts';

export const toPicture = ({ createdAt, ...row }: PictureSummaryRow): Picture => ({
  ...row,
  createdAt: moment(createdAt),
});

/** @param day today, in Germany */
export function toConsent({ changedAt: _, withdrawnAt, ...row }: ConsentWithPictures, day: string): ImageConsent {
  const ended = hasEnded({ withdrawnAt, validUntil: row.validUntil }, day);
  return {
    ...row,
    withdrawnAt: withdrawnAt && moment(withdrawnAt),
    state: withdrawnAt ? 'withdrawn' : ended ? 'expired' : 'valid',
  };
}
