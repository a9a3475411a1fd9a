import type { Condition, PolicyFacts, PolicyRequest } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import type { ClockReading } from './moments.ts';

/** What of a condition does not hold; null where it holds. Of an approval only the steps that are missing remain. */
export function missingOf(
  condition: Condition,
  request: PolicyRequest,
  facts: PolicyFacts,
  now: ClockReading,
): Condition | null {
  if (condition.kind === 'approval') {
    const steps = condition.steps.filter((step) => !facts.approvals.includes(step));
    return steps.length > 0 ? { kind: 'approval', steps } : null;
  }
  return holds(condition, request, facts, now) ? null : condition;
}

function holds(
  condition: Exclude<Condition, { kind: 'approval' }>,
  request: PolicyRequest,
  facts: PolicyFacts,
  { day, time, weekday }: ClockReading,
): boolean {
  switch (condition.kind) {
    case 'joint-controller-agreement':
      return facts.jointControllerUntil !== null && facts.jointControllerUntil >= day;
    case 'privacy-notice':
      return facts.privacyNotice;
    case 'imprint':
      return facts.imprint;
    case 'dpia':
      return isRecent(facts.dpiaOn, condition.maxAgeMonths, day);
    case 'service-device':
      return request.device === 'service';
    case 'image-consent':
      return facts.imageConsents;
    case 'alt-text':
      return facts.altTexts;
    case 'min-age':
      return facts.youngest !== null && facts.youngest >= condition.years;
    case 'admin-permission': {
      const given = facts.adminPermission;
      return given?.actions.includes(request.action) === true && (given.until === null || given.until >= day);
    }
    case 'disclosure':
      return facts.disclosed;
    case 'office-hours':
      return weekday <= 5 && condition.from <= time && time < condition.to;
    case 'no-personal-data':
      return facts.namesNobody;
    case 'training':
      return facts.trainings.some(
        ({ course, on }) => course === condition.course && isRecent(on, condition.maxAgeMonths, day),
      );
  }
}

/** Whether a day is not in the future and at most so many months ago. */
function isRecent(on: string | null, months: number, day: string): boolean {
  return on !== null && on <= day && Temporal.PlainDate.from(on).add({ months }).toString() >= day;
}
