import type { Approval, ApprovalStep, PolicyDecision, RoleName } from '@jmd-digital/schemas';
import { APPROVAL_STEPS } from '@jmd-digital/schemas/values';
import type { HeldRole } from '../identity/actor.ts';

/** Which roles can take a step. A role counts at its site, and one of a carrier at all of the carrier's sites. */
export const STEP_ROLES = {
  editor: ['editor', 'team-lead'],
  'site-lead': ['team-lead', 'site-admin'],
  'carrier-pr': ['carrier-pr'],
  'data-protection': ['data-protection'],
} as const satisfies Record<ApprovalStep, readonly RoleName[]>;

/** Steps that somebody with these roles can take for a post of a site. */
export function stepsOf(roles: readonly HeldRole[], at: { siteId: string; carrierId: string }): ApprovalStep[] {
  const here = roles
    .filter(({ siteId, carrierId }) => (siteId === null ? carrierId === at.carrierId : siteId === at.siteId))
    .map(({ role }) => role);
  return APPROVAL_STEPS.filter((step) => here.some((role) => (STEP_ROLES[step] as readonly RoleName[]).includes(role)));
}

/** Steps that are missing in any of these decisions: all that are asked for, where they were made without approvals. */
export function stepsMissing(decisions: readonly PolicyDecision[]): ApprovalStep[] {
  const missing = decisions.flatMap((decision) =>
    decision.missing.flatMap((each) => (each.kind === 'approval' ? each.steps : [])),
  );
  return APPROVAL_STEPS.filter((step) => missing.includes(step));
}

/**
 * Whether a post needs nobody's word any more. One for a channel on which it is forbidden does, for somebody has to take
 * that channel out.
 * @param decisions for each of its channels, with the approvals that count
 */
export const isApproved = (decisions: readonly PolicyDecision[], objections: readonly Approval[]): boolean =>
  decisions.length > 0 &&
  objections.length === 0 &&
  decisions.every(({ outcome }) => outcome !== 'deny') &&
  stepsMissing(decisions).length === 0;
