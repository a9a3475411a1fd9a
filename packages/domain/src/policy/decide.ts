import type {
  Condition,
  Policy,
  PolicyDecision,
  PolicyFacts,
  PolicyOutcome,
  PolicyRequest,
  PolicyRule,
} from '@jmd-digital/schemas';
import { POLICY_LEVELS, POLICY_OUTCOMES } from '@jmd-digital/schemas/values';
import type { Temporal } from 'temporal-polyfill';
import { missingOf } from './conditions.ts';
import { type ClockReading, clockAt } from './moments.ts';

type Reason = PolicyRule['reason'];

/** What one policy says. */
interface Verdict {
  outcome: PolicyOutcome;
  missing: Condition[];
  ruleIds: string[];
  reasons: Reason[];
}

/** Reasons that are in no rule: nothing is allowed that nobody has allowed. */
const NOT_NAMED: Reason = {
  de: 'Die Richtlinie nennt das nicht. Was sie nicht nennt, ist nicht erlaubt.',
  en: 'The policy does not name this. What it does not name is not allowed.',
};
const NO_POLICY: Reason = {
  de: 'Der Träger hat dafür noch keine Richtlinie. Ohne sie ist nichts erlaubt.',
  en: 'The carrier has no policy for this yet. Without one nothing is allowed.',
};
const ENDED: Reason = {
  de: 'Die Richtlinie gilt zu dieser Zeit nicht mehr, und es gibt keine neue.',
  en: 'The policy has ended by then, and there is no new one.',
};

/**
 * Whether something may be done at a moment, under the policies of the programme, the carrier and the site.
 *
 * Within a policy what forbids wins over what requires, and that over what allows; what nobody allows is forbidden.
 * Among policies the strictest wins: one more policy never allows more. Total and pure, the same on every device and on
 * the server; the order of policies and rules makes no difference.
 * @param policies every version of those who have a say; others have to be left out
 * @param at when it will be done, which for a planned post is not now
 */
export function decide(
  policies: readonly Policy[],
  request: PolicyRequest,
  facts: PolicyFacts,
  at: Temporal.Instant,
): PolicyDecision {
  const now = clockAt(at);
  const said = [...groups(policies)].map(([level, versions]) => {
    const policy = versionAt(versions, now.day);
    return {
      level,
      policy,
      verdict: policy ? judge(policy, request, facts, now) : nothingInForce(versions, level, now),
    };
  });
  const verdicts = said.flatMap(({ verdict }) => verdict ?? []);
  if (!said.some(({ level }) => level === 'carrier')) verdicts.push(denied('carrier', 'no-policy', NO_POLICY));
  const outcome = strictest(verdicts.map((each) => each.outcome));
  const deciding = verdicts.filter((each) => each.outcome === outcome);
  return {
    outcome,
    missing: outcome === 'needs' ? distinct(deciding.flatMap(({ missing }) => missing)) : [],
    ruleIds: deciding.flatMap(({ ruleIds }) => ruleIds),
    reasons: distinct(deciding.flatMap(({ reasons }) => reasons)),
    policies: said.flatMap(({ policy }) =>
      policy ? [{ id: policy.id, level: policy.level, version: policy.version, example: policy.example }] : [],
    ),
    at: at.toString(),
  };
}

/** The version that is in force on a local day: the latest that has begun, unless it has ended. */
export function versionAt(versions: readonly Policy[], day: string): Policy | null {
  const latest = latestBegun(versions, day);
  return latest && (latest.validTo === null || latest.validTo >= day) ? latest : null;
}

/** What one policy says by itself, as if it were in force and nobody else had a say. */
export const decideAlone = (
  policy: Policy,
  request: PolicyRequest,
  facts: PolicyFacts,
  at: Temporal.Instant,
): PolicyOutcome => judge(policy, request, facts, clockAt(at)).outcome;

function latestBegun(versions: readonly Policy[], day: string): Policy | undefined {
  return versions
    .filter(({ validFrom }) => validFrom <= day)
    .sort((one, other) => compare(other.validFrom, one.validFrom) || other.version - one.version)[0];
}

/** Versions by owner, in the order of levels and then of owners, so that the order in which they came says nothing. */
function* groups(policies: readonly Policy[]): Generator<[Policy['level'], Policy[]]> {
  for (const level of POLICY_LEVELS) {
    const here = policies.filter((policy) => policy.level === level);
    const owners = [...new Set(here.map(({ ownerId }) => ownerId))].sort((one, other) =>
      compare(one ?? '', other ?? ''),
    );
    for (const owner of owners) yield [level, here.filter(({ ownerId }) => ownerId === owner)];
  }
}

/**
 * What follows where no version of an owner is in force. One that has ended leaves a gap in which nothing is allowed;
 * one that is yet to come leaves the carrier without a policy, and a programme or site without a say.
 */
function nothingInForce(versions: readonly Policy[], level: Policy['level'], { day }: ClockReading): Verdict | null {
  if (latestBegun(versions, day)) return denied(level, 'ended', ENDED);
  return level === 'carrier' ? denied(level, 'no-policy', NO_POLICY) : null;
}

const denied = (level: string, id: string, reason: Reason): Verdict => ({
  ...{ outcome: 'deny', missing: [], ruleIds: [`${level}/${id}`], reasons: [reason] },
});

function judge({ level, rules }: Policy, request: PolicyRequest, facts: PolicyFacts, now: ClockReading): Verdict {
  const fitting = rules
    .filter((rule) => speaksOf(rule, request))
    .map((rule) => ({ rule, missing: rule.conditions.flatMap((each) => missingOf(each, request, facts, now) ?? []) }))
    .sort((one, other) => compare(one.rule.id, other.rule.id));
  const of = (effect: PolicyRule['effect']) => fitting.filter(({ rule }) => rule.effect === effect);
  const cite = (outcome: PolicyOutcome, cited: typeof fitting): Verdict => ({
    outcome,
    missing: cited.flatMap(({ missing }) => missing),
    ruleIds: cited.map(({ rule }) => `${level}/${rule.id}`),
    reasons: cited.map(({ rule }) => rule.reason),
  });
  const forbidding = of('deny');
  if (forbidding.length > 0) return cite('deny', forbidding);
  // Of several ways to be allowed the one that asks for the least.
  const [easiest] = of('allow').sort((one, other) => one.missing.length - other.missing.length);
  if (!easiest) return denied(level, 'not-named', NOT_NAMED);
  const all = [easiest, ...of('require')];
  const lacking = all.filter(({ missing }) => missing.length > 0);
  return lacking.length > 0 ? cite('needs', lacking) : cite('allow', all);
}

const holds = (list: '*' | readonly string[], value: string) => list === '*' || list.includes(value);

const speaksOf = (rule: PolicyRule, request: PolicyRequest) =>
  holds(rule.platforms, request.platform) &&
  holds(rule.actions, request.action) &&
  holds(rule.purposes, request.purpose) &&
  holds(rule.audiences, request.audience) &&
  holds(rule.devices, request.device);

/** Of several answers the one that allows least. */
export const strictest = (outcomes: readonly PolicyOutcome[]): PolicyOutcome =>
  POLICY_OUTCOMES[Math.max(0, ...outcomes.map((each) => POLICY_OUTCOMES.indexOf(each)))] ?? 'deny';

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
