import type { CaseState, WaitingOn } from '@jmd-digital/schemas/values';
import { OVER, UNTAKEN } from './case-flow.ts';

/** Where a case stands on a desk, by what has to be done first. */
export const INBOX_GROUPS = [
  'handed-to-me',
  'late',
  'new',
  'waiting-for-me',
  'waiting-for-client',
  'paused',
  'others',
  'over',
] as const;
export type InboxGroup = (typeof INBOX_GROUPS)[number];

export interface InboxCase {
  state: CaseState;
  assigneeId: string | null;
  handOverTo: string | null;
  waitingOn: WaitingOn;
  /** Until when the first answer was promised; ISO 8601. */
  dueAt: string | null;
  firstResponseAt: string | null;
  pausedUntil: string | null;
}

/**
 * A moment on the day that was promised: what is due ends with that day, at the first moment of the next one.
 * @param dueAt ISO 8601
 */
export const promisedMoment = (dueAt: string): string => new Date(Date.parse(dueAt) - 1).toISOString();

/** A moment as a desk needs it; without `Temporal`, which would weigh a third of the page. */
export interface DeskTime {
  /** Milliseconds since 1970. */
  now: number;
  /** The day in Germany, `YYYY-MM-DD`. */
  today: string;
}

/** The group of a case for one counsellor at a moment. What is late comes before what is new, whoever has it. */
export function inboxGroup(of: InboxCase, me: string, time: DeskTime): InboxGroup {
  const mine = of.assigneeId === me;
  if (OVER.includes(of.state)) return 'over';
  if ((mine && of.state === 'assigned') || of.handOverTo === me) return 'handed-to-me';
  const untaken = UNTAKEN.includes(of.state);
  const due = of.dueAt !== null && of.firstResponseAt === null;
  if (due && (mine || untaken) && time.now >= Date.parse(of.dueAt ?? '')) return 'late';
  if (untaken) return 'new';
  if (!mine) return 'others';
  if (of.state === 'paused' && (of.pausedUntil === null || time.today < of.pausedUntil)) return 'paused';
  return of.waitingOn === 'client' ? 'waiting-for-client' : 'waiting-for-me';
}

/** Cases in their groups, in the order of the groups; within one, what waits longest first, and what is over last changed first. */
export function arrangeInbox<T extends InboxCase & { openedAt: string; changedAt: string }>(
  cases: readonly T[],
  me: string,
  time: DeskTime,
): { group: InboxGroup; cases: T[] }[] {
  const groups = Map.groupBy(cases, (each) => inboxGroup(each, me, time));
  const moment = (group: InboxGroup, { changedAt, dueAt }: T) =>
    Date.parse(group === 'new' || group === 'late' ? (dueAt ?? changedAt) : changedAt);
  return INBOX_GROUPS.flatMap((group) => {
    const found = groups.get(group);
    if (!found) return [];
    const direction = group === 'over' || group === 'others' ? -1 : 1;
    return [{ group, cases: found.toSorted((a, b) => direction * (moment(group, a) - moment(group, b))) }];
  });
}
