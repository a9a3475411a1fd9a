import type { Policy, PolicyFacts, PolicyOutcome, PolicyRequest, PolicyRule } from '@jmd-digital/schemas';
import type { Temporal } from 'temporal-polyfill';
import { sameContent } from './canonical.ts';
import { decideAlone } from './decide.ts';
import { everyRequest } from './nearest.ts';

export interface RuleChanges {
  added: PolicyRule[];
  removed: PolicyRule[];
  changed: { before: PolicyRule; after: PolicyRule }[];
}

/** Which rules came, went and changed from one version to another. A rule is known by its id. */
export function compareRules(before: Policy, after: Policy): RuleChanges {
  const was = new Map(before.rules.map((rule) => [rule.id, rule]));
  const is = new Set(after.rules.map(({ id }) => id));
  return {
    added: after.rules.filter(({ id }) => !was.has(id)),
    removed: before.rules.filter(({ id }) => !is.has(id)),
    changed: after.rules.flatMap((rule) => {
      const old = was.get(rule.id);
      return old && !sameContent(old, rule) ? [{ before: old, after: rule }] : [];
    }),
  };
}

/** What the two versions answer to one request, in the situations that were asked for, in their order. */
export interface AnswerChange {
  request: PolicyRequest;
  answers: { before: PolicyOutcome; after: PolicyOutcome }[];
}

/**
 * For which platforms and actions two versions answer differently, each by itself.
 * @param situations facts to try each request with; it differs where it does in one of them
 */
export function compareAnswers(
  before: Policy,
  after: Policy,
  rest: Pick<PolicyRequest, 'purpose' | 'audience' | 'device'>,
  situations: readonly PolicyFacts[],
  at: Temporal.Instant,
): AnswerChange[] {
  return [...everyRequest(rest)]
    .map((request) => ({
      request,
      answers: situations.map((facts) => ({
        before: decideAlone(before, request, facts, at),
        after: decideAlone(after, request, facts, at),
      })),
    }))
    .filter(({ answers }) => answers.some((each) => each.before !== each.after));
}
