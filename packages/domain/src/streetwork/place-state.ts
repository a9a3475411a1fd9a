import type { AdminPermission } from '@jmd-digital/schemas';
import { type PlaceHindrance, type PlaceState, RULES_CHECK_DAYS } from '@jmd-digital/schemas/values';
import { Temporal } from 'temporal-polyfill';

/** What was written down of a place, as far as its state follows from it. */
export interface WrittenPlace {
  /** What people decided last. */
  state: 'proposed' | 'active' | 'paused' | 'closed';
  rulesCheckedOn: string | null;
  rulesAllow: boolean;
}

/** What who runs a place said, as far as the state follows from it. */
export type SaidPermission = Pick<AdminPermission, 'answer' | 'validUntil'>;

/** The last day (`YYYY-MM-DD`) on which a reading of the rules is recent enough. */
export const rulesCheckHoldsUntil = (checkedOn: string): string =>
  Temporal.PlainDate.from(checkedOn).add({ days: RULES_CHECK_DAYS }).toString();

/**
 * The permission that counts on a day, of all that were written down, the oldest first. The last one does; but a question that
 * is not answered yet takes nothing away that was granted and still holds, so that asking in time does not pause a place.
 */
export function countingPermission<Said extends SaidPermission>(said: readonly Said[], day: string): Said | null {
  const isWord = ({ answer }: SaidPermission) => answer === 'granted' || answer === 'refused';
  const word = said.findLast(isWord);
  return word && grantedUntil(word, day) ? word : (said.at(-1) ?? null);
}

/** Whether it is granted on a day: it ends with its last day, not with the hour at which somebody looks. */
export const grantedUntil = ({ answer, validUntil }: SaidPermission, day: string): boolean =>
  answer === 'granted' && validUntil !== null && day <= validUntil;

/**
 * Why a place is paused on a local day, or cannot be active. Whoever runs it can say no to what its rules allow.
 * @param permission the one that counts
 */
export function hindrances(place: WrittenPlace, permission: SaidPermission | null, day: string): PlaceHindrance[] {
  const found: PlaceHindrance[] = [];
  const lacking = lackingPermission(permission, day);
  if (lacking && (lacking === 'permission-refused' || !place.rulesAllow)) found.push(lacking);
  if (place.rulesCheckedOn === null || place.rulesCheckedOn > day) found.push('rules-unchecked');
  else if (rulesCheckHoldsUntil(place.rulesCheckedOn) < day) found.push('rules-check-old');
  if (place.state === 'paused') found.push('paused-by-person');
  return found;
}

function lackingPermission(permission: SaidPermission | null, day: string): PlaceHindrance | null {
  if (permission?.answer === 'refused') return 'permission-refused';
  if (permission?.answer !== 'granted') return 'no-permission';
  return grantedUntil(permission, day) ? null : 'permission-expired';
}

/** The state of a place on a local day. What is active and lacks something is paused, without anybody having to see to it. */
export function placeStateAt(place: WrittenPlace, permission: SaidPermission | null, day: string): PlaceState {
  if (place.state === 'proposed') return permission?.answer === 'waiting' ? 'permission-requested' : 'proposed';
  if (place.state === 'active' && hindrances(place, permission, day).length > 0) return 'paused';
  return place.state;
}

/** Whether somebody can say that the work at a place begins, or begins again, on a day. A closed one is put anew. */
export const mayBeActive = (place: WrittenPlace, permission: SaidPermission | null, day: string): boolean =>
  place.state !== 'closed' && hindrances({ ...place, state: 'active' }, permission, day).length === 0;
