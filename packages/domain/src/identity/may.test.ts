import { expect, test } from 'vitest';
import { may } from './may.ts';

const SITE = 'site-1';
const lead = {
  id: 'mira',
  kind: 'staff' as const,
  needsFactor: false,
  memberships: [{ id: 'held', role: 'team-lead' as const, siteId: SITE, carrierId: 'carrier-1' }],
};

test('What a role may do at its own place is offered, even where a proof would be asked for', () => {
  const about = { clientId: '', assigneeId: null, visibility: 'team' as const, standInId: null };
  expect(may(lead, 'counselling.assignCase', { siteId: SITE, case: about })).toBe(true);
  expect(may(lead, 'identity.giveResetCode', { siteId: SITE, case: about })).toBe(true);
});

test('Nothing is offered elsewhere, without a second factor, or of what nobody may', () => {
  expect(may(lead, 'counselling.assignCase', { siteId: 'site-2' })).toBe(false);
  expect(may({ ...lead, needsFactor: true }, 'counselling.assignCase', { siteId: SITE })).toBe(false);
  expect(may(lead, 'counselling.unheardOf', { siteId: SITE })).toBe(false);
});
