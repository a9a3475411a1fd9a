import { daysBetween } from '@jmd-digital/i18n';
import type { OutreachPicturesMessages } from '@jmd-digital/i18n/outreach-pictures';
import type { ConsentDraft, ImageConsent } from '@jmd-digital/schemas';

/** A consent as somebody types it: not everything is there yet. */
export type TypedConsent = ConsentDraft;

export const newConsent = (): TypedConsent => ({
  id: crypto.randomUUID(),
  subjectRef: '',
  ...{ minor: false, guardian: false, purposes: [], platforms: [], validUntil: '', revision: 0 },
});

export const typedOf = ({
  id,
  subjectRef,
  minor,
  guardian,
  purposes,
  platforms,
  validUntil,
  revision,
}: ImageConsent): TypedConsent => ({
  ...{ id, subjectRef, minor, guardian, purposes, platforms, validUntil, revision },
});

export type ConsentField = 'subjectRef' | 'guardian' | 'purposes' | 'platforms' | 'validUntil';

/** What is missing before it can be saved. */
export function consentProblems(typed: TypedConsent, today: string): Set<ConsentField> {
  const problems = new Set<ConsentField>();
  if (typed.subjectRef.trim() === '') problems.add('subjectRef');
  if (typed.minor && !typed.guardian) problems.add('guardian');
  if (typed.purposes.length === 0) problems.add('purposes');
  if (typed.platforms.length === 0) problems.add('platforms');
  if (typed.validUntil === '' || typed.validUntil < today) problems.add('validUntil');
  return problems;
}

/** Days before its end from which on a consent is said to end soon: time enough to ask again. */
export const SOON_DAYS = 30;
const MONTH_DAYS = 30.4;
/** Longer than this one counts in months. */
const COUNT_DAYS = 90;

/** How long a consent still holds, in words. */
export function leftText(words: OutreachPicturesMessages, today: string, validUntil: string): string {
  const days = daysBetween(today, validUntil);
  return days <= COUNT_DAYS
    ? words.consentLeft({ days })
    : words.consentLeftMonths({ months: Math.round(days / MONTH_DAYS) });
}
