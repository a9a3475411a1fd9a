import type { CaseSummary } from '@jmd-digital/schemas';
import type { Followed } from '@jmd-digital/sdk/counselling';

export type CaseMap = ReadonlyMap<string, CaseSummary>;

/** What one word of the stream does to the cases at hand: one card changes, or goes. */
export function withEvent(cases: CaseMap, event: Followed): CaseMap {
  if (event.type === 'case') {
    const before = cases.get(event.case.id);
    if (before && before.eventSeq > event.case.eventSeq) return cases;
    return new Map(cases).set(event.case.id, event.case);
  }
  if (event.type === 'gone' && event.caseId !== null && cases.has(event.caseId)) {
    const rest = new Map(cases);
    rest.delete(event.caseId);
    return rest;
  }
  return cases;
}

/** Whether only a new list says what is there now: the stream has just begun, or something is gone and nobody says what. */
export const needsList = (event: Followed): boolean =>
  event.type === 'open' || (event.type === 'gone' && event.caseId === null);

/**
 * A list as it has just come, with what the stream has said meanwhile: of the cases that it named the later word counts.
 * @param touched ids that the stream named since the list was asked for
 */
export function withList(cases: CaseMap, listed: readonly CaseSummary[], touched: ReadonlySet<string>): CaseMap {
  const next = new Map<string, CaseSummary>();
  for (const each of listed) if (!touched.has(each.id)) next.set(each.id, each);
  for (const id of touched) {
    const now = cases.get(id);
    if (now) next.set(id, now);
  }
  return next;
}
