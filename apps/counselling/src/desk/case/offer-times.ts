import type { LocalMoment } from '@jmd-digital/domain/counselling-time';

/** A time as it stands on a wall clock, before anybody knows whether there is such a time. */
export interface WallTime {
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** `HH:MM` */
  clock: string;
  which: 'earlier' | 'later' | null;
}

/** Why a time cannot be offered, or what has to be said first. */
export type TimeProblem =
  | { kind: 'missing' }
  | { kind: 'never' }
  | { kind: 'over' }
  | { kind: 'double' }
  | { kind: 'twice'; earlier: string; later: string };

/**
 * What is wrong with times that are to be offered, by their ids; nothing where all can be.
 * @param momentOf what a wall clock in the chosen zone means
 * @param now milliseconds since 1970
 */
export function checkTimes(
  times: readonly WallTime[],
  momentOf: (local: string, which?: 'earlier' | 'later') => LocalMoment,
  now: number,
): Map<string, TimeProblem> {
  const problems = new Map<string, TimeProblem>();
  const taken = new Set<string>();
  for (const { id, day, clock, which } of times) {
    const local = `${day}T${clock}`;
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) {
      problems.set(id, { kind: 'missing' });
      continue;
    }
    const moment = momentOf(local, which ?? undefined);
    if (moment.kind === 'never') problems.set(id, { kind: 'never' });
    else if (moment.kind === 'twice') problems.set(id, { kind: 'twice', earlier: moment.earlier, later: moment.later });
    else if (Date.parse(moment.at) <= now) problems.set(id, { kind: 'over' });
    else if (taken.has(moment.at)) problems.set(id, { kind: 'double' });
    else taken.add(moment.at);
  }
  return problems;
}

/** Times as the server takes them. */
export const timesToSend = (times: readonly WallTime[]) =>
  times.map(({ id, day, clock, which }) => ({ id, local: `${day}T${clock}`, ...(which ? { which } : {}) }));
