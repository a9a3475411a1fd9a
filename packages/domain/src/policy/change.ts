import type { Policy } from '@jmd-digital/schemas';
import { sameContent } from './canonical.ts';
import { versionAt } from './decide.ts';

/** What of a policy may not be as it is. */
type Refused = 'validFrom' | 'validTo' | 'fixed';

/**
 * What stands against writing a version. What was in force has been decided by, so that only its end may move, and not
 * into the past; a new version begins today or later.
 * @param before the version as it is, null for a new one
 * @param today local day in Germany
 */
export function changeProblems(before: Policy | null, after: Policy, today: string): Refused[] {
  const problems: Refused[] = [];
  if (before && hasBegun(before, today)) {
    const { validTo: _, version: _counted, ...fixed } = before;
    const { validTo: __, version: _said, ...wanted } = after;
    if (!sameContent(fixed, wanted)) problems.push('fixed');
    if (after.validTo !== before.validTo && isPast(after.validTo, today)) problems.push('validTo');
    return problems;
  }
  if (after.validFrom < today) problems.push('validFrom');
  if (isPast(after.validTo, today)) problems.push('validTo');
  return problems;
}

/** Whether a version may go: only where nothing can have been decided by it. */
export const isRemovable = (policy: Policy, today: string): boolean => !hasBegun(policy, today);

export type PolicyState = 'in-force' | 'coming' | 'ended';

/** Where a version stands among all of its owner on a local day. One that a later one took over from has ended. */
export function policyState(policy: Policy, versions: readonly Policy[], day: string): PolicyState {
  if (!hasBegun(policy, day)) return 'coming';
  return versionAt(versions, day)?.id === policy.id ? 'in-force' : 'ended';
}

const hasBegun = ({ validFrom }: Policy, day: string) => validFrom <= day;
const isPast = (day: string | null, today: string) => day !== null && day < today;
