import type { ContactDraft, ContactMove } from '@jmd-digital/schemas';
import { CONTACT_STATES, type ContactState, REFERRAL_TARGETS, type ReferralTarget } from '@jmd-digital/schemas/values';

/** How far a contact has come: of the three that are counted one inside of the other. */
export interface ContactProgress {
  state: ContactState;
  /** Where somebody was referred to; null as long as nobody was. */
  referredTo: ReferralTarget | null;
}

const rankOf = (state: ContactState) => CONTACT_STATES.indexOf(state);

/** How far a contact has come with what was written down of it first. */
export const progressOf = ({ result, referredTo }: Pick<ContactDraft, 'result' | 'referredTo'>): ContactProgress =>
  result === 'referral' && referredTo
    ? { state: 'referred', referredTo }
    : { state: result === 'mandate' ? 'mandate' : 'contact', referredTo: null };

/**
 * Forward only. Moves come in any order and as often as a device likes, so the same set of them always ends alike: the
 * furthest counts, and of two referrals the one that is named first in the list of targets.
 */
export function moveContact(before: ContactProgress, { to, referredTo }: ContactMove): ContactProgress {
  if (rankOf(to) < rankOf(before.state)) return before;
  if (to !== 'referred') return { state: to, referredTo: null };
  const targets = [before.referredTo, referredTo].filter((target) => target !== null);
  const [first = null] = targets.toSorted((a, b) => REFERRAL_TARGETS.indexOf(a) - REFERRAL_TARGETS.indexOf(b));
  return { state: 'referred', referredTo: first };
}

/** In how many of the three counts a contact is. */
export const countsOf = (states: readonly ContactState[]): [contacts: number, mandates: number, referred: number] => [
  states.length,
  states.filter((state) => rankOf(state) >= rankOf('mandate')).length,
  states.filter((state) => state === 'referred').length,
];
