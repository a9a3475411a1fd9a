import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { device, employee, OTHER_SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A locked account is out at once and can be opened again', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const set = (state: 'active' | 'locked') => admin.call.identity.setAccountState({ accountId: jonas.id, state });
  await set('locked');
  const { rows } = await database.current.pool.query('select 1 from session where account_id = $1', [jonas.id]);
  expect(rows).toEqual([]);
  const signIn = () =>
    callerAt(database.current).identity.signIn({ loginName: 'Jonas', authKey: jonas.authKey, device: device() });
  expect(await refusalOf(signIn())).toMatchObject({ reason: 'account_locked' });
  await set('active');
  expect((await signIn()).kind).toBe('second-factor');
});

test('Whoever also works elsewhere is not one site alone to lock', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung zwei');
  const carrier = await employee(database.current, 'carrier-admin', 'Träger');
  const both = await employee(database.current, 'counsellor', 'Beide');
  const grant = {
    id: crypto.randomUUID(),
    accountId: both.id,
    role: 'counsellor' as const,
    carrierId: null,
    siteId: OTHER_SITE,
  };
  await carrier.call.identity.grantMembership(grant);
  const lock = { accountId: both.id, state: 'locked' as const };
  expect(await refusalOf(admin.call.identity.setAccountState(lock))).toMatchObject({ reason: 'not_permitted' });
  expect(await carrier.call.identity.setAccountState(lock)).toEqual({ done: true });
});
