import { INVITATION_DAYS, MIN_INVITATIONS } from '@jmd-digital/schemas/values';
import { Temporal } from 'temporal-polyfill';

/** The Monday of the week that a day (`YYYY-MM-DD`, local) lies in. */
export function weekOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** The last day on which an invitation of a day can be used. */
export const invitationUntil = (day: string): string =>
  Temporal.PlainDate.from(day).add({ days: INVITATION_DAYS }).toString();

/** The last day on which an invitation of a week can be used. */
const weekUsableUntil = (week: string): string =>
  invitationUntil(Temporal.PlainDate.from(week).add({ days: 6 }).toString());

/**
 * What is told of a week on a day. How many were used is told of five and more alone, and only once none of them can be used any
 * more: a number that grew from one day to the next would say which question came by an invitation.
 */
export function toldOfWeek<Week extends { week: string; made: number; used: number }>(
  { week, made, used }: Week,
  today: string,
): { week: string; made: number; used: number | null } {
  return { week, made, used: made >= MIN_INVITATIONS && weekUsableUntil(week) < today ? used : null };
}
