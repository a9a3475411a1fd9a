import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { PLATFORM_ACTIONS, POLICY_DEVICES } from '@jmd-digital/schemas/values';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { policyWith, TUESDAY } from '../../test/policies.ts';
import { type GatePlace, type GateProfile, type GateQuestion, passGate } from './gate.ts';

const POLICIES = [
  policyWith(PROGRAMME_PRESET.rules, { level: 'programme', ownerId: null }),
  policyWith(CARRIER_PRESETS.dsgvo.rules, { lawRegime: 'dsgvo' }),
];
const PLACE: GatePlace = {
  ...{ platform: 'facebook-group', state: 'active', rulesCheckedOn: '2026-11-01', rulesAllow: false },
  permission: { answer: 'granted', scope: ['read', 'reply'], validUntil: '2026-12-31' },
};
const PROFILE: GateProfile = { carrierNamed: true, imprintUrl: 'https://jmd.example.org/impressum', state: 'approved' };
const TRAINED = { trainings: [{ course: 'digital-streetwork', on: '2026-05-01' }] };
const ask = (more: Partial<GateQuestion> = {}): GateQuestion => ({
  ...{ place: PLACE, profile: PROFILE, action: 'reply', device: 'service', acute: false, namesNobody: true },
  ...{ carrier: TRAINED, ...more },
});
const missingIn = (question: GateQuestion) =>
  passGate(POLICIES, question, TUESDAY).decision.missing.map(({ kind }) => kind);

test.each<[string, Partial<GateQuestion>, string, string | null]>([
  ['an answer with permission', {}, 'allow', null],
  ['reading', { action: 'read' }, 'allow', null],
  ['an answer that the rules allow', { place: { ...PLACE, permission: null, rulesAllow: true } }, 'allow', null],
  ['a post, where answers alone are permitted', { action: 'post' }, 'needs', 'reply'],
  ['a message, where answers alone are permitted', { action: 'direct-message' }, 'needs', 'reply'],
  ['somebody’s own device', { device: 'private' }, 'deny', 'reply'],
  ['no permission', { place: { ...PLACE, permission: null } }, 'needs', 'read'],
  ['a place that is only proposed', { place: { ...PLACE, state: 'proposed' } }, 'needs', 'read'],
  ['a place that is closed', { place: { ...PLACE, state: 'closed' } }, 'needs', 'read'],
  ['reading where nobody works', { place: { ...PLACE, state: 'closed' }, action: 'read' }, 'allow', null],
  ['something that no policy names', { action: 'story' }, 'deny', 'reply'],
])('%s: %#', (_, more, outcome, way) => {
  const answer = passGate(POLICIES, ask(more), TUESDAY);
  expect([answer.outcome, answer.way?.request.action ?? null]).toEqual([outcome, way]);
  if (outcome !== 'allow') expect(answer.reasons.length).toBeGreaterThan(0);
});

test('What is lacking is told', () => {
  expect(missingIn(ask({ carrier: {} }))).toEqual(['training']);
  expect(missingIn(ask({ action: 'direct-message' }))).toEqual(['admin-permission']);
  const instagram = { ...PLACE, platform: 'instagram' as const };
  expect(missingIn(ask({ place: instagram, profile: null }))).toContain('imprint');
  expect(missingIn(ask({ place: instagram, profile: { ...PROFILE, state: 'draft' } }))).toContain('imprint');
  expect(missingIn(ask({ place: instagram }))).not.toContain('imprint');
});

test('A permission that ends during a shift holds to the end of its last day', () => {
  const question = ask({ place: { ...PLACE, permission: { ...PLACE.permission, validUntil: '2026-12-01' } as never } });
  const at = (moment: string) => passGate(POLICIES, question, Temporal.Instant.from(moment));
  expect(at('2026-12-01T22:59:59Z').outcome).toBe('allow');
  expect(at('2026-12-01T23:00:00Z')).toMatchObject({ outcome: 'needs', hindrances: ['permission-expired'] });
});

test('Who runs the place has said no: then its rules do not help', () => {
  const refused = { answer: 'refused', scope: [], validUntil: null } as const;
  const answer = passGate(
    POLICIES,
    ask({ place: { ...PLACE, rulesAllow: true, permission: { ...refused, scope: [] } } }),
    TUESDAY,
  );
  expect(answer).toMatchObject({ outcome: 'needs', hindrances: ['permission-refused'] });
});

test('Somebody in danger is answered, everywhere and always, and it is said that this is why', () => {
  const any = fc.record({
    action: fc.constantFrom(...PLATFORM_ACTIONS),
    device: fc.constantFrom(...POLICY_DEVICES),
    state: fc.constantFrom('proposed', 'active', 'paused', 'closed'),
    policies: fc.constantFrom(POLICIES, []),
    profile: fc.constantFrom(PROFILE, null),
  });
  fc.assert(
    fc.property(any, ({ action, device, state, policies, profile }) => {
      const question = ask({ action, device, profile, acute: true, place: { ...PLACE, state: state as never } });
      const answer = passGate(policies, question, TUESDAY);
      expect(answer).toMatchObject({ outcome: 'allow', acute: true, way: null });
      expect(answer.reasons[0]?.de).toContain('Gefahr');
    }),
  );
});
