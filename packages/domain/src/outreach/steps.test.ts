import type { Condition, PolicyDecision, RoleName } from '@jmd-digital/schemas';
import { APPROVAL_STEPS, ROLE_SCOPES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { isApproved, STEP_ROLES, stepsMissing, stepsOf } from './steps.ts';

const HERE = { siteId: 'site', carrierId: 'carrier' };
const held = (role: RoleName, at: { siteId: string; carrierId: string } = HERE) => ({
  ...{ role, carrierId: at.carrierId, siteId: ROLE_SCOPES[role] === 'site' ? at.siteId : null },
});
const decision = (outcome: PolicyDecision['outcome'], missing: Condition[] = []): PolicyDecision => ({
  ...{ outcome, missing, ruleIds: [], reasons: [], policies: [], at: '2026-12-01T10:00:00Z' },
});

test.each<[RoleName, string[]]>([
  ['editor', ['editor']],
  ['team-lead', ['editor', 'site-lead']],
  ['site-admin', ['site-lead']],
  ['carrier-pr', ['carrier-pr']],
  ['data-protection', ['data-protection']],
  ['counsellor', []],
  ['supervisor', []],
  ['carrier-admin', []],
  ['auditor', []],
  ['platform-admin', []],
])('%s can take the steps %j', (role, steps) => {
  expect(stepsOf([held(role)], HERE)).toEqual(steps);
});

test('A role of a site counts there alone, one of a carrier at all of its sites and at no others', () => {
  expect(stepsOf([held('team-lead', { siteId: 'other', carrierId: 'carrier' })], HERE)).toEqual([]);
  expect(stepsOf([held('carrier-pr', { siteId: 'other', carrierId: 'carrier' })], HERE)).toEqual(['carrier-pr']);
  expect(stepsOf([held('carrier-pr', { siteId: 'site', carrierId: 'other' })], HERE)).toEqual([]);
  expect(stepsOf([held('editor'), held('data-protection')], HERE)).toEqual(['editor', 'data-protection']);
});

test('Every step can be taken by somebody', () => {
  expect(Object.keys(STEP_ROLES)).toEqual([...APPROVAL_STEPS]);
  for (const roles of Object.values(STEP_ROLES)) expect(roles.length).toBeGreaterThan(0);
});

test('A post is approved when no channel asks for a word any more, none is forbidden, and nobody objects', () => {
  const asks = decision('needs', [{ kind: 'approval', steps: ['carrier-pr', 'editor'] }, { kind: 'imprint' }]);
  const other = decision('needs', [{ kind: 'approval', steps: ['editor'] }]);
  expect(stepsMissing([asks, other, decision('allow')])).toEqual(['editor', 'carrier-pr']);
  expect(isApproved([decision('allow'), other], [])).toBe(false);
  expect(isApproved([decision('allow'), decision('needs', [{ kind: 'imprint' }])], [])).toBe(true);
  expect(isApproved([decision('allow'), decision('deny')], [])).toBe(false);
  expect(isApproved([], [])).toBe(false);
  const no = {
    revision: 1,
    step: 'editor',
    by: 'x',
    decision: 'reject',
    note: '',
    at: '2026-12-01T10:00:00Z',
  } as const;
  expect(isApproved([decision('allow')], [no])).toBe(false);
});
