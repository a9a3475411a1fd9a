import { changeProblems } from '@jmd-digital/domain/policy';
import type { Condition, Policy, PolicyRule } from '@jmd-digital/schemas';

export type RuleProblem = 'list' | 'conditions' | 'condition' | 'reason';

export interface Problems {
  title: boolean;
  validFrom: boolean;
  validTo: boolean;
  rules: ReadonlyMap<string, RuleProblem[]>;
  count: number;
}

/** What is not complete yet, so that it can be marked before it is sent. */
export function problemsOf(policy: Policy, today: string): Problems {
  const days = changeProblems(null, policy, today);
  const title = policy.title.trim() === '';
  const validFrom = days.includes('validFrom');
  const validTo = days.includes('validTo') || (policy.validTo !== null && policy.validTo < policy.validFrom);
  const rules = new Map(
    policy.rules.flatMap((rule) => {
      const found = ruleProblems(rule);
      return found.length > 0 ? [[rule.id, found] as const] : [];
    }),
  );
  const count = [title, validFrom, validTo].filter(Boolean).length + rules.size;
  return { title, validFrom, validTo, rules, count };
}

function ruleProblems(rule: PolicyRule): RuleProblem[] {
  const lists = [rule.platforms, rule.actions, rule.purposes, rule.audiences, rule.devices];
  const found: [RuleProblem, boolean][] = [
    ['list', lists.some((list) => list.length === 0)],
    ['conditions', rule.effect === 'require' && rule.conditions.length === 0],
    ['condition', rule.effect !== 'deny' && !rule.conditions.every(isComplete)],
    ['reason', rule.reason.de.trim() === '' || rule.reason.en.trim() === ''],
  ];
  return found.flatMap(([problem, is]) => (is ? [problem] : []));
}

function isComplete(condition: Condition): boolean {
  switch (condition.kind) {
    case 'approval':
      return condition.steps.length > 0;
    case 'dpia':
      return isMonths(condition.maxAgeMonths);
    case 'min-age':
      return condition.years <= 27;
    case 'office-hours':
      return condition.from !== '' && condition.to !== '' && condition.from < condition.to;
    case 'training':
      return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(condition.course) && isMonths(condition.maxAgeMonths);
    default:
      return true;
  }
}

const isMonths = (months: number) => months >= 1 && months <= 120;

/** A version as it is sent and tried: a rule that forbids keeps no conditions, though the form remembers them. */
export const finished = (policy: Policy): Policy => ({
  ...policy,
  rules: policy.rules.map((rule) => ({
    ...rule,
    conditions: rule.effect === 'deny' ? [] : rule.conditions,
    source: rule.source?.trim() || null,
  })),
});
