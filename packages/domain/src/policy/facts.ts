import type { Condition, Policy, PolicyFacts } from '@jmd-digital/schemas';
import { type ApprovalStep, CONDITION_KINDS, type ConditionKind, PLATFORM_ACTIONS } from '@jmd-digital/schemas/values';

/** Conditions that are a matter of facts, and neither of the request nor of the hour. Approvals are given step by step. */
export type FactKind = Exclude<ConditionKind, 'service-device' | 'office-hours' | 'approval'>;

export const FACT_KINDS: readonly FactKind[] = CONDITION_KINDS.filter(
  (kind): kind is FactKind => kind !== 'service-device' && kind !== 'office-hours' && kind !== 'approval',
);

/**
 * Facts of a day on which these conditions hold under any of these policies, and no others: to try out what would be
 * decided.
 * @param day `YYYY-MM-DD`
 */
export function factsOf(
  holding: readonly FactKind[],
  approvals: readonly ApprovalStep[],
  policies: readonly Policy[],
  day: string,
): PolicyFacts {
  const conditions = policies.flatMap(({ rules }) => rules.flatMap((rule) => rule.conditions));
  const has = (kind: FactKind) => holding.includes(kind);
  const courses = new Set(ofKind(conditions, 'training').map(({ course }) => course));
  return {
    jointControllerUntil: has('joint-controller-agreement') ? day : null,
    privacyNotice: has('privacy-notice'),
    imprint: has('imprint'),
    dpiaOn: has('dpia') ? day : null,
    approvals: [...approvals],
    imageConsents: has('image-consent'),
    altTexts: has('alt-text'),
    youngest: has('min-age') ? Math.max(0, ...ofKind(conditions, 'min-age').map(({ years }) => years)) : null,
    adminPermission: has('admin-permission') ? { actions: [...PLATFORM_ACTIONS], until: null } : null,
    disclosed: has('disclosure'),
    namesNobody: has('no-personal-data'),
    trainings: has('training') ? [...courses].map((course) => ({ course, on: day })) : [],
  };
}

const ofKind = <Kind extends ConditionKind>(conditions: readonly Condition[], kind: Kind) =>
  conditions.filter((each): each is Extract<Condition, { kind: Kind }> => each.kind === kind);
