import { expect, test } from 'vitest';
import { type Actor, PUBLIC } from './actor.ts';
import { decide, mayEver } from './decide.ts';
import { PERMISSIONS } from './permissions.ts';

const SITE = { siteId: 'site', carrierId: 'carrier' };
const staff = (role: Actor['roles'][number]['role'], more: Partial<Actor> = {}): Actor => ({
  ...{ kind: 'staff', accountId: 'me', hasFactor: true, fresh: true },
  roles: [{ role, ...SITE }],
  ...more,
});
const reasonOf = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args);
  return decision.allowed ? 'allowed' : decision.reason;
};

test('What the table names is allowed to whom it names', () => {
  expect(reasonOf('directory.findSites', PUBLIC, {})).toBe('allowed');
  expect(reasonOf('closed', PUBLIC, {}, { closed: [] })).toBe('not_signed_in');
  expect(reasonOf('identity.listTeamKeys', staff('counsellor'), SITE)).toBe('allowed');
  expect(reasonOf('identity.listTeamKeys', staff('counsellor'), { ...SITE, siteId: 'other' })).toBe('not_permitted');
});

test('What the table does not name is denied, names of objects too', () => {
  for (const action of ['', 'directory.eraseSites', 'toString', '__proto__', 'constructor']) {
    expect(decide(action, PUBLIC, {}).allowed).toBe(false);
    expect(mayEver(action, staff('platform-admin')).allowed).toBe(false);
  }
  expect(Object.keys(PERMISSIONS).length).toBeGreaterThan(0);
});

test('An old proof asks for a new one, and only from those who could have it', () => {
  const stale = staff('site-admin', { fresh: false });
  const target = { ...SITE, role: 'counsellor' as const };
  expect(reasonOf('identity.inviteStaff', stale, target)).toBe('step_up_required');
  expect(reasonOf('identity.inviteStaff', stale, { ...target, siteId: 'other' })).toBe('not_permitted');
  expect(reasonOf('identity.inviteStaff', staff('site-admin'), target)).toBe('allowed');
});

test('Nobody gives a role that is not theirs to give', () => {
  expect(reasonOf('identity.inviteStaff', staff('site-admin'), { ...SITE, role: 'carrier-admin' })).toBe(
    'not_permitted',
  );
  expect(reasonOf('identity.inviteStaff', staff('platform-admin'), { ...SITE, role: 'counsellor' })).toBe(
    'not_permitted',
  );
  expect(reasonOf('identity.inviteStaff', staff('counsellor'), { ...SITE, role: 'counsellor' })).toBe('not_permitted');
  expect(reasonOf('identity.inviteStaff', staff('carrier-admin'), SITE)).toBe('not_permitted');
});

test('Without a second factor an office counts for nothing', () => {
  const fresh = staff('carrier-admin', { hasFactor: false });
  expect(reasonOf('identity.listStaff', fresh, SITE)).toBe('not_permitted');
  expect(reasonOf('identity.startTotp', fresh, { accountId: 'me' })).toBe('allowed');
});

test('A case opens to its client, its assignee, who stands in, and colleagues where the team reads along', () => {
  const facts = { clientId: 'client', assigneeId: 'me', visibility: 'personal' as const, standInId: null };
  const read = (actor: Actor, change: Partial<typeof facts> | { standInId: string } = {}, siteId = 'site') =>
    reasonOf('counselling.readCase', actor, { siteId, carrierId: 'carrier', case: { ...facts, ...change } });
  const client: Actor = { ...PUBLIC, kind: 'client', accountId: 'client' };
  expect(read(client)).toBe('allowed');
  expect(read({ ...client, accountId: 'other' })).toBe('not_permitted');
  expect(read(staff('counsellor'))).toBe('allowed');
  expect(read(staff('counsellor', { accountId: 'colleague' }))).toBe('not_permitted');
  expect(read(staff('counsellor', { accountId: 'colleague' }), { standInId: 'colleague' })).toBe('allowed');
  expect(read(staff('counsellor', { accountId: 'colleague' }), { visibility: 'team' } as never)).toBe('allowed');
  expect(read(staff('counsellor'), {}, 'other')).toBe('not_permitted');
  for (const role of ['site-admin', 'carrier-admin', 'platform-admin', 'auditor'] as const) {
    expect(read(staff(role))).toBe('not_permitted');
  }
});
