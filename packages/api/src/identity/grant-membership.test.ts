import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { again, employee, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A second role, and the same again changes nothing', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const grant = (id: string) =>
    admin.call.identity.grantMembership({ id, accountId: jonas.id, role: 'team-lead', carrierId: null, siteId: SITE });
  const id = crypto.randomUUID();
  expect(await grant(id)).toEqual({ membershipId: id });
  expect(await grant(crypto.randomUUID())).toEqual({ membershipId: id });
  expect((await (await again(jonas)).identity.readMe({})).account.memberships).toHaveLength(2);
});

test('Clients get no roles', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung zwei');
  const client = await signUp(database.current, 'Ein Mensch');
  const input = {
    id: crypto.randomUUID(),
    accountId: client.id,
    role: 'counsellor' as const,
    carrierId: null,
    siteId: SITE,
  };
  expect(await refusalOf(admin.call.identity.grantMembership(input))).toMatchObject({ reason: 'not_found' });
});
