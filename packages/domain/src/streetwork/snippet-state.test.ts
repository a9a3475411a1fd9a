import { expect, test } from 'vitest';
import { isReviewDay, maySendUnseen, snippetStateAt } from './snippet-state.ts';

test.each([
  [null, '2027-01-01', 'draft'],
  ['somebody', '2026-11-30', 'reviewed'],
  ['somebody', '2026-11-29', 'reviewed'],
  ['somebody', '2026-11-28', 'expired'],
  [null, '2026-11-28', 'draft'],
] as const)('Looked through by %s, right until %s: %s', (reviewedBy, reviewBy, state) => {
  const snippet = { reviewedBy, reviewBy };
  expect(snippetStateAt(snippet, '2026-11-29')).toBe(state);
  expect(maySendUnseen(snippet, '2026-11-29')).toBe(state === 'reviewed');
});

test.each([
  ['2026-11-28', '2026-11-29', false],
  ['2026-11-29', '2026-11-29', true],
  ['2027-11-29', '2026-11-29', true],
  ['2027-11-30', '2026-11-29', false],
  ['2029-02-28', '2028-02-29', true],
  ['2029-03-01', '2028-02-29', false],
])('Right until %s can be said on %s: %s', (reviewBy, today, can) => {
  expect(isReviewDay(reviewBy, today)).toBe(can);
});
