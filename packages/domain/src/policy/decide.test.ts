import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import {
  LAW_REGIMES,
  type LawRegime,
  PLATFORM_ACTIONS,
  PLATFORMS,
  POLICY_OUTCOMES,
  type Policy,
  type PolicyDevice,
  type PolicyRequest,
  policyDecision,
} from '@jmd-digital/schemas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ALL_IN_ORDER,
  anyFacts,
  anyMoment,
  anyPolicies,
  anyRequest,
  anyRule,
  NOTHING_KNOWN,
  policyWith,
  ruleWith,
  SITE,
  TUESDAY,
} from '../../test/policies.ts';
import { decide } from './decide.ts';

const POST: PolicyRequest = {
  ...{ platform: 'instagram', action: 'post', purpose: 'information' },
  ...{ audience: 'public', device: 'service' },
};
const rank = (outcome: string) => (POLICY_OUTCOMES as readonly string[]).indexOf(outcome);

describe('The examples of each law say of every platform, action and device what was written down by hand', () => {
  /** Read, reply, direct message, post, story, live, run a group, ads: Allowed, Needs something, Denied. */
  const OWN = 'ADDNDDDD';
  const ONLY_READ = 'ADDDDDDD';
  const own = { 'site-page': OWN, newsletter: OWN, print: OWN, other: ONLY_READ };
  const PRIVATE: Readonly<Record<string, string>> = own;
  const SERVICE: Readonly<Record<LawRegime, Readonly<Record<string, string>>>> = {
    dsgvo: {
      ...own,
      ...{ mastodon: 'ANNNNNDD', bluesky: 'ANNNNNDD' },
      ...{ 'telegram-channel': 'ADDNNDDD', 'whatsapp-channel': 'ADDNNDDD' },
      ...{ 'telegram-group': 'ANNNDDND', 'facebook-group': 'ANNNDDND', discord: 'ANNNDDND' },
      ...{ reddit: 'ANNNDDDD', forum: 'ANNNDDDD' },
      ...{ 'facebook-page': 'ANNNNNDN', instagram: 'ANNNNNDN', tiktok: 'ANDNNNDD', youtube: 'ANDNNNDD' },
    },
    'dsg-ekd': {
      ...own,
      ...{ mastodon: 'ANNNNNDD', bluesky: 'ANNNNNDD' },
      ...{ 'telegram-channel': 'ADDNDDDD', 'whatsapp-channel': 'ADDNDDDD' },
      ...{ 'telegram-group': 'ANDDDDDD', 'facebook-group': 'ANDDDDDD' },
      ...{ discord: 'ANNDDDDD', reddit: 'ANNDDDDD', forum: 'ANNDDDDD' },
      ...{ 'facebook-page': 'ANDNNDDD', instagram: 'ANDNNDDD', tiktok: 'ANDNNDDD', youtube: 'ANDNNDDD' },
    },
    kdg: {
      ...own,
      ...{ mastodon: 'ANNNNDDD', bluesky: 'ANNNNDDD' },
      ...{ 'telegram-channel': 'ADDNDDDD', 'whatsapp-channel': ONLY_READ },
      ...{ 'telegram-group': 'ANDDDDDD', 'facebook-group': 'ANDDDDDD' },
      ...{ discord: 'ANDDDDDD', reddit: 'ANDDDDDD', forum: 'ANDDDDDD' },
      ...{ 'facebook-page': ONLY_READ, instagram: 'ANDNNDDD', tiktok: ONLY_READ, youtube: 'ANDNNDDD' },
    },
  };
  const LETTERS = { allow: 'A', needs: 'N', deny: 'D' } as const;

  const inForce = (regime: LawRegime): Policy[] => [
    policyWith(PROGRAMME_PRESET.rules, { level: 'programme', ownerId: null, example: true }),
    policyWith(CARRIER_PRESETS[regime].rules, { lawRegime: regime, example: true }),
  ];
  const rowOf = (regime: LawRegime, platform: PolicyRequest['platform'], device: PolicyDevice, facts = NOTHING_KNOWN) =>
    PLATFORM_ACTIONS.map(
      (action) => LETTERS[decide(inForce(regime), { ...POST, platform, action, device }, facts, TUESDAY).outcome],
    ).join('');

  const cases = LAW_REGIMES.flatMap((regime) =>
    PLATFORMS.flatMap((platform) => [
      { regime, platform, device: 'service' as const, row: SERVICE[regime][platform] },
      { regime, platform, device: 'private' as const, row: PRIVATE[platform] ?? ONLY_READ },
    ]),
  );
  test('The table is whole', () => {
    expect(cases.filter(({ row }) => row?.length !== PLATFORM_ACTIONS.length)).toEqual([]);
    expect(cases.length * PLATFORM_ACTIONS.length).toBe(3 * 17 * 8 * 2);
  });
  test.each(cases)('$regime, $platform, $device: $row', ({ regime, platform, device, row = '' }) => {
    expect(rowOf(regime, platform, device)).toBe(row);
    // Whoever has everything in order may do whatever is not forbidden.
    expect(rowOf(regime, platform, device, ALL_IN_ORDER)).toBe(row.replaceAll('N', 'A'));
  });
  test('A paid post is never aimed at young people', () => {
    const ad: PolicyRequest = { ...POST, action: 'ads', audience: 'young-people' };
    expect(decide(inForce('dsgvo'), ad, ALL_IN_ORDER, TUESDAY).outcome).toBe('deny');
  });
  test('An example is named as one in the decision', () => {
    const { policies } = decide(inForce('kdg'), POST, ALL_IN_ORDER, TUESDAY);
    expect(policies.map(({ level, example }) => [level, example])).toEqual([
      ['programme', true],
      ['carrier', true],
    ]);
  });
});

describe('Within a policy', () => {
  const allow = ruleWith('b-allow', 'allow');
  test.each([
    ['what nobody allows is forbidden', [], 'deny', ['carrier/not-named']],
    [
      'a requirement alone allows nothing',
      [ruleWith('a', 'require', { conditions: [{ kind: 'imprint' }] })],
      'deny',
      ['carrier/not-named'],
    ],
    ['what is allowed is allowed', [allow], 'allow', ['carrier/b-allow']],
    ['what forbids wins', [allow, ruleWith('a-deny', 'deny')], 'deny', ['carrier/a-deny']],
    [
      'a rule about something else says nothing',
      [allow, ruleWith('a-deny', 'deny', { platforms: ['tiktok'] })],
      'allow',
      ['carrier/b-allow'],
    ],
  ] as const)('%s', (_, rules, outcome, ruleIds) => {
    expect(decide([policyWith(rules)], POST, NOTHING_KNOWN, TUESDAY)).toMatchObject({ outcome, ruleIds });
  });

  test('What is required is named, and only what is missing of it', () => {
    const rules = [
      allow,
      ruleWith('c-yes', 'require', { conditions: [{ kind: 'approval', steps: ['editor', 'carrier-pr'] }] }),
      ruleWith('d-words', 'require', { conditions: [{ kind: 'alt-text' }, { kind: 'imprint' }] }),
    ];
    const facts = { ...NOTHING_KNOWN, approvals: ['editor' as const], imprint: true };
    expect(decide([policyWith(rules)], POST, facts, TUESDAY)).toMatchObject({
      outcome: 'needs',
      missing: [{ kind: 'approval', steps: ['carrier-pr'] }, { kind: 'alt-text' }],
      ruleIds: ['carrier/c-yes', 'carrier/d-words'],
      reasons: [{ de: 'Grund c-yes.' }, { de: 'Grund d-words.' }],
    });
  });

  test('Of several ways to be allowed the one that asks for the least is told', () => {
    const rules = [
      ruleWith('a', 'allow', { conditions: [{ kind: 'imprint' }, { kind: 'privacy-notice' }] }),
      ruleWith('b', 'allow', { conditions: [{ kind: 'disclosure' }] }),
    ];
    expect(decide([policyWith(rules)], POST, NOTHING_KNOWN, TUESDAY).missing).toEqual([{ kind: 'disclosure' }]);
    const privacy = { ...NOTHING_KNOWN, imprint: true, privacyNotice: true };
    expect(decide([policyWith(rules)], POST, privacy, TUESDAY)).toMatchObject({
      outcome: 'allow',
      ruleIds: ['carrier/a'],
    });
  });
});

describe('Each condition', () => {
  const facts = ALL_IN_ORDER;
  const at = (time: string) => TUESDAY.toZonedDateTimeISO('Europe/Berlin').withPlainTime(time).toInstant();
  test.each([
    [
      'an agreement on its last day',
      { kind: 'joint-controller-agreement' },
      { ...facts, jointControllerUntil: '2026-12-01' },
      true,
    ],
    [
      'an agreement that ended the day before',
      { kind: 'joint-controller-agreement' },
      { ...facts, jointControllerUntil: '2026-11-30' },
      false,
    ],
    [
      'an assessment on the last day of its months',
      { kind: 'dpia', maxAgeMonths: 6 },
      { ...facts, dpiaOn: '2026-06-01' },
      true,
    ],
    ['an assessment a day older', { kind: 'dpia', maxAgeMonths: 6 }, { ...facts, dpiaOn: '2026-05-31' }, false],
    ['an assessment of tomorrow', { kind: 'dpia', maxAgeMonths: 6 }, { ...facts, dpiaOn: '2026-12-02' }, false],
    ['another course', { kind: 'training', course: 'first-aid', maxAgeMonths: 24 }, facts, false],
    ['people of 16 where 16 is asked', { kind: 'min-age', years: 16 }, { ...facts, youngest: 16 }, true],
    ['people of 15', { kind: 'min-age', years: 16 }, { ...facts, youngest: 15 }, false],
    ['people of no known age', { kind: 'min-age', years: 16 }, { ...facts, youngest: null }, false],
    [
      'a permission for something else',
      { kind: 'admin-permission' },
      { ...facts, adminPermission: { actions: ['read'], until: null } },
      false,
    ],
    [
      'a permission that ended',
      { kind: 'admin-permission' },
      { ...facts, adminPermission: { actions: ['post'], until: '2026-11-30' } },
      false,
    ],
    [
      'a permission on its last day',
      { kind: 'admin-permission' },
      { ...facts, adminPermission: { actions: ['post'], until: '2026-12-01' } },
      true,
    ],
  ] as const)('%s', (_, condition, given, holds) => {
    const policy = policyWith([ruleWith('a', 'allow', { conditions: [condition] })]);
    const known = given as typeof facts;
    expect(decide([policy], POST, known, TUESDAY).outcome).toBe(holds ? 'allow' : 'needs');
  });
  test.each([
    ['07:59', 'needs'],
    ['08:00', 'allow'],
    ['17:59', 'allow'],
    ['18:00', 'needs'],
  ])('office hours at %s: %s', (time, outcome) => {
    const policy = policyWith([
      ruleWith('a', 'allow', { conditions: [{ kind: 'office-hours', from: '08:00', to: '18:00' }] }),
    ]);
    expect(decide([policy], POST, facts, at(time)).outcome).toBe(outcome);
    expect(decide([policy], POST, facts, at(time).add({ hours: 24 * 5 })).outcome).toBe('needs');
  });
});

describe('Among policies', () => {
  test('Without one of the carrier nothing is allowed, whatever the programme and the site say', () => {
    const everything = [ruleWith('a', 'allow')];
    const others = [
      policyWith(everything, { level: 'programme', ownerId: null }),
      policyWith(everything, { level: 'site', ownerId: SITE }),
    ];
    expect(decide(others, POST, ALL_IN_ORDER, TUESDAY)).toMatchObject({
      outcome: 'deny',
      ruleIds: ['carrier/no-policy'],
    });
    expect(decide([], POST, ALL_IN_ORDER, TUESDAY).outcome).toBe('deny');
    expect(decide([...others, policyWith(everything)], POST, ALL_IN_ORDER, TUESDAY).outcome).toBe('allow');
  });

  test('The strictest wins: one more policy never allows more, whoever sets it', () => {
    fc.assert(
      fc.property(
        anyPolicies,
        fc.array(anyRule, { maxLength: 4 }),
        anyRequest,
        anyFacts,
        anyMoment,
        (policies, rules, request, facts, at) => {
          const carrier = policyWith([ruleWith('base', 'allow')], { validFrom: '2020-01-01' });
          const before = [carrier, ...policies.filter(({ level }) => level === 'programme')];
          const more = policyWith(rules, { level: 'site', ownerId: SITE, validFrom: '2020-01-01' });
          const [than, is] = [decide(before, request, facts, at), decide([...before, more], request, facts, at)];
          expect(rank(is.outcome)).toBeGreaterThanOrEqual(rank(than.outcome));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('A rule that forbids or requires never allows more, and one that allows never forbids', () => {
    fc.assert(
      fc.property(anyPolicies, anyRule, anyRequest, anyFacts, anyMoment, (policies, rule, request, facts, at) => {
        const added = { ...rule, id: 'added' };
        const than = rank(decide(policies, request, facts, at).outcome);
        const is = rank(
          decide(
            policies.map((each) => ({ ...each, rules: [...each.rules, added] })),
            request,
            facts,
            at,
          ).outcome,
        );
        if (rule.effect === 'allow') expect(is).toBeLessThanOrEqual(than);
        else expect(is).toBeGreaterThanOrEqual(than);
      }),
      { numRuns: 300 },
    );
  });

  test('What no rule of the carrier allows is forbidden', () => {
    fc.assert(
      fc.property(anyPolicies, anyRequest, anyFacts, anyMoment, (policies, request, facts, at) => {
        const strict = policies.map((each) => ({
          ...each,
          rules: each.rules.filter(({ effect }) => effect !== 'allow'),
        }));
        expect(decide(strict, request, facts, at).outcome).toBe('deny');
      }),
      { numRuns: 300 },
    );
  });

  test('The same is decided whatever the order of policies and rules, and it is always a whole decision', () => {
    fc.assert(
      fc.property(
        anyPolicies.chain((policies) =>
          fc.record({
            policies: fc.constant(policies),
            mixed: fc.shuffledSubarray(policies, { minLength: policies.length }),
          }),
        ),
        anyRequest,
        anyFacts,
        anyMoment,
        ({ policies, mixed }, request, facts, at) => {
          const decision = decide(policies, request, facts, at);
          const again = decide(
            mixed.map((each) => ({ ...each, rules: each.rules.toReversed() })),
            request,
            facts,
            at,
          );
          expect(again).toEqual(decision);
          expect(policyDecision.parse(decision)).toEqual(decision);
          expect(decision.missing.length > 0).toBe(decision.outcome === 'needs');
          expect(decision.reasons.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
