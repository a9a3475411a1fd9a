import { localMoment } from '@jmd-digital/domain/outreach-time';
import type { PlannedTime } from '@jmd-digital/schemas';

/** What somebody chose for a delivery, as far as they have. */
export interface Wanted {
  day: string;
  /** `16:00` */
  time: string;
  zone: string;
  which: 'earlier' | 'later' | null;
}

export type MoveProblem = 'day' | 'time' | 'never' | 'twice' | 'past';

/**
 * Whether something can go out at that time: told before it is asked for, as the server will.
 * @param now milliseconds
 */
export function moveProblem({ day, time, zone, which }: Wanted, now: number): MoveProblem | null {
  if (day === '') return 'day';
  if (!/^\d{2}:\d{2}$/.test(time)) return 'time';
  const moment = localMoment(`${day}T${time}`, zone, which ?? undefined);
  if (moment.kind !== 'moment') return moment.kind;
  return Date.parse(moment.at) < now ? 'past' : null;
}

/** Whether the clock shows that time twice on that day, chosen from or not. */
export const isTwice = ({ day, time, zone }: Wanted): boolean =>
  day !== '' && /^\d{2}:\d{2}$/.test(time) && localMoment(`${day}T${time}`, zone).kind === 'twice';

export const plannedTimeOf = ({ day, time, zone, which }: Wanted): PlannedTime => ({
  ...{ day, time, zone },
  // Where the clock shows it once, there is nothing to choose.
  ...(which && isTwice({ day, time, zone, which }) ? { which } : {}),
});

/** When something is planned now, to change it or to put it back. */
export function wantedOf({
  plannedLocal,
  zone,
  plannedAt,
}: {
  plannedLocal: string;
  zone: string;
  plannedAt: string;
}): Wanted {
  const moment = localMoment(plannedLocal, zone);
  const which =
    moment.kind === 'twice' ? (Date.parse(moment.earlier) === Date.parse(plannedAt) ? 'earlier' : 'later') : null;
  return { day: plannedLocal.slice(0, 10), time: plannedLocal.slice(11, 16), zone, which };
}

/**
 * This minute on the clock in a zone, as the time to plan something for.
 * @param now milliseconds
 */
export function plannedNow(now: number, zone: string): PlannedTime {
  const minute = now - (now % 60_000);
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [day = '', time = ''] = format.format(minute).split(' ');
  const moment = localMoment(`${day}T${time}`, zone);
  if (moment.kind !== 'twice') return { day, time, zone };
  return { day, time, zone, which: Date.parse(moment.earlier) === minute ? 'earlier' : 'later' };
}
