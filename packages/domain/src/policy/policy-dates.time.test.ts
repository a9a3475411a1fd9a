import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ALL_IN_ORDER, policyWith, ruleWith } from '../../test/policies.ts';
import { decide } from './decide.ts';

const page = {
  platform: 'facebook-page',
  action: 'post',
  purpose: 'information',
  audience: 'public',
  device: 'service',
} as const;
const facts = { ...ALL_IN_ORDER, jointControllerUntil: null };
const allowed = [ruleWith('pages', 'allow')];
const outcome = (policies: Parameters<typeof decide>[0], at: string) =>
  decide(policies, page, facts, Temporal.Instant.from(at));

test('A policy holds to the end of its last day in Germany, and then nothing is allowed until there is another', () => {
  const until = policyWith(allowed, { validFrom: '2020-01-01', validTo: '2023-03-31' });
  expect(outcome([until], '2023-03-31T21:59:59Z').outcome).toBe('allow');
  expect(outcome([until], '2023-03-31T22:00:00Z')).toMatchObject({ outcome: 'deny', ruleIds: ['carrier/ended'] });
});

test('A later version takes over at the beginning of its first day, and the one before does not come back', () => {
  const before = policyWith(allowed, { validFrom: '2020-01-01' });
  const after = policyWith([ruleWith('no-pages', 'deny')], {
    version: 2,
    validFrom: '2023-04-01',
    validTo: '2023-12-31',
  });
  const both = [after, before];
  expect(outcome(both, '2023-03-31T21:59:59Z')).toMatchObject({ outcome: 'allow', policies: [{ version: 1 }] });
  expect(outcome(both, '2023-03-31T22:00:00Z')).toMatchObject({ outcome: 'deny', policies: [{ version: 2 }] });
  // In winter midnight is an hour later in UTC.
  expect(outcome(both, '2023-12-31T22:59:59Z').ruleIds).toEqual(['carrier/no-pages']);
  expect(outcome(both, '2023-12-31T23:00:00Z').ruleIds).toEqual(['carrier/ended']);
});

test('One that is yet to come says nothing today', () => {
  const coming = policyWith(allowed, { validFrom: '2027-01-01' });
  expect(outcome([coming], '2026-12-01T10:00:00Z')).toMatchObject({ outcome: 'deny', ruleIds: ['carrier/no-policy'] });
  expect(outcome([coming], '2026-12-31T23:00:00Z').outcome).toBe('allow');
});
