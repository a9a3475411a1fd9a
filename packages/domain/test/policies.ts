import {
  APPROVAL_STEPS,
  type Condition,
  PLATFORM_ACTIONS,
  PLATFORMS,
  POLICY_AUDIENCES,
  POLICY_DEVICES,
  POLICY_LEVELS,
  POLICY_PURPOSES,
  type Policy,
  type PolicyFacts,
  type PolicyRequest,
  type PolicyRule,
  RULE_EFFECTS,
} from '@jmd-digital/schemas';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

const CARRIER = '00000000-0000-7000-8000-0000000000c1';
export const SITE = '00000000-0000-7000-8000-0000000000a1';

/** A policy of the carrier that is in force since 2026 began. */
export const policyWith = (rules: readonly PolicyRule[], more: Partial<Policy> = {}): Policy => ({
  ...{ id: '00000000-0000-7000-8000-000000000001', level: 'carrier', ownerId: CARRIER, version: 1 },
  ...{ title: 'Richtlinie', lawRegime: 'dsgvo', validFrom: '2026-01-01', validTo: null, example: false },
  ...{ rules: [...rules], ...more },
});

/** A rule that speaks of everything, unless told. */
export const ruleWith = (id: string, effect: PolicyRule['effect'], more: Partial<PolicyRule> = {}): PolicyRule => ({
  ...{ id, effect, platforms: '*', actions: '*', purposes: '*', audiences: '*', devices: '*' },
  ...{ conditions: [], reason: { de: `Grund ${id}.`, en: `Reason ${id}.` }, source: null, ...more },
});

export const NOTHING_KNOWN: PolicyFacts = {
  jointControllerUntil: null,
  privacyNotice: false,
  imprint: false,
  dpiaOn: null,
  approvals: [],
  imageConsents: false,
  altTexts: false,
  youngest: null,
  adminPermission: null,
  disclosed: false,
  namesNobody: false,
  trainings: [],
};

/** All that a carrier can have in order, on 1 December 2026. */
export const ALL_IN_ORDER: PolicyFacts = {
  jointControllerUntil: '2027-12-31',
  privacyNotice: true,
  imprint: true,
  dpiaOn: '2026-06-01',
  approvals: [...APPROVAL_STEPS],
  imageConsents: true,
  altTexts: true,
  youngest: 18,
  adminPermission: { actions: [...PLATFORM_ACTIONS], until: null },
  disclosed: true,
  namesNobody: true,
  trainings: [{ course: 'digital-streetwork', on: '2026-05-01' }],
};

/** A Tuesday, eleven o'clock in Germany. */
export const TUESDAY = Temporal.Instant.from('2026-12-01T10:00:00Z');

const day = fc
  .integer({ min: 0, max: 1_200 })
  .map((days) => Temporal.PlainDate.from('2024-06-01').add({ days }).toString());
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Value extends string>(values: readonly Value[]) =>
  fc.oneof(fc.constant('*' as const), fc.subarray([...values], { minLength: 1 }));

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { kind: 'joint-controller-agreement' },
    { kind: 'privacy-notice' },
    { kind: 'imprint' },
    { kind: 'service-device' },
    { kind: 'image-consent' },
    { kind: 'alt-text' },
    { kind: 'admin-permission' },
    { kind: 'disclosure' },
    { kind: 'no-personal-data' },
    { kind: 'min-age', years: 16 },
    { kind: 'office-hours', from: '08:00', to: '18:00' },
    { kind: 'dpia', maxAgeMonths: 12 },
    { kind: 'training', course: 'digital-streetwork', maxAgeMonths: 24 },
  ),
  fc.subarray([...APPROVAL_STEPS], { minLength: 1 }).map((steps): Condition => ({ kind: 'approval', steps })),
);

export const anyRule: fc.Arbitrary<PolicyRule> = fc
  .record({
    id: fc.integer({ min: 0, max: 1e6 }),
    effect: fc.constantFrom(...RULE_EFFECTS),
    platforms: some(PLATFORMS),
    actions: some(PLATFORM_ACTIONS),
    purposes: some(POLICY_PURPOSES),
    audiences: some(POLICY_AUDIENCES),
    devices: some(POLICY_DEVICES),
    conditions: fc.array(condition, { minLength: 1, maxLength: 3 }),
    bare: fc.boolean(),
  })
  .map(({ id, bare, conditions, effect, ...lists }) =>
    ruleWith(`r${id}`, effect, {
      ...lists,
      conditions: effect === 'deny' || (effect === 'allow' && bare) ? [] : conditions,
    }),
  );

const uniqueRules = fc.uniqueArray(anyRule, { maxLength: 6, selector: ({ id }) => id });

/** Policies of the programme, one carrier and one site, in up to three versions each, in no order. */
export const anyPolicies: fc.Arbitrary<Policy[]> = fc
  .uniqueArray(
    fc
      .record({ level: fc.constantFrom(...POLICY_LEVELS), version: fc.integer({ min: 1, max: 3 }) })
      .chain(({ level, version }) =>
        fc.record({
          level: fc.constant(level),
          version: fc.constant(version),
          from: day,
          to: maybe(day),
          rules: uniqueRules,
        }),
      ),
    { maxLength: 6, selector: ({ level, version }) => `${level} ${version}` },
  )
  .map((given) =>
    given.map(({ level, version, from, to, rules }, index) =>
      policyWith(rules, {
        ...{ id: `00000000-0000-7000-8000-0000000001${String(index).padStart(2, '0')}`, level, version },
        ownerId: level === 'programme' ? null : level === 'carrier' ? CARRIER : SITE,
        ...{ validFrom: from, validTo: to !== null && to < from ? from : to },
      }),
    ),
  );

export const anyRequest: fc.Arbitrary<PolicyRequest> = fc.record({
  platform: fc.constantFrom(...PLATFORMS),
  action: fc.constantFrom(...PLATFORM_ACTIONS),
  purpose: fc.constantFrom(...POLICY_PURPOSES),
  audience: fc.constantFrom(...POLICY_AUDIENCES),
  device: fc.constantFrom(...POLICY_DEVICES),
});

export const anyFacts: fc.Arbitrary<PolicyFacts> = fc.record({
  jointControllerUntil: maybe(day),
  privacyNotice: fc.boolean(),
  imprint: fc.boolean(),
  dpiaOn: maybe(day),
  approvals: fc.subarray([...APPROVAL_STEPS]),
  imageConsents: fc.boolean(),
  altTexts: fc.boolean(),
  youngest: maybe(fc.integer({ min: 10, max: 30 })),
  adminPermission: maybe(fc.record({ actions: fc.subarray([...PLATFORM_ACTIONS]), until: maybe(day) })),
  disclosed: fc.boolean(),
  namesNobody: fc.boolean(),
  trainings: fc.array(fc.record({ course: fc.constantFrom('digital-streetwork', 'first-aid'), on: day }), {
    maxLength: 2,
  }),
});

export const anyMoment = fc
  .integer({ min: 1_717_200_000, max: 1_830_000_000 })
  .map((seconds) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000));
