import type { PolicyDecision } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { lackingConsent } from './lacking-consent.ts';

const decision = (outcome: PolicyDecision['outcome'], missing: PolicyDecision['missing'] = []): PolicyDecision => ({
  ...{ outcome, missing, ruleIds: [], reasons: [], policies: [], at: '2026-12-01T15:00:00Z' },
});
const consent = { kind: 'image-consent' } as const;

test('What was allowed, or lacks something else, lacks the consent too; it is named once', () => {
  expect(lackingConsent(decision('allow'))).toEqual(decision('needs', [consent]));
  const imprint = { kind: 'imprint' } as const;
  expect(lackingConsent(decision('needs', [imprint]))).toEqual(decision('needs', [imprint, consent]));
  expect(lackingConsent(decision('needs', [consent]))).toEqual(decision('needs', [consent]));
});

test('What is forbidden stays forbidden', () => {
  expect(lackingConsent(decision('deny'))).toEqual(decision('deny'));
});
