import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Who is signed in hears of the own account, and of nobody else', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const { account } = await lead.call.identity.readMe({});
  expect(account).toMatchObject({
    ...{ id: lead.id, kind: 'staff', publicName: 'Mira', needsFactor: false, keyVersion: 1 },
    memberships: [{ role: 'team-lead', siteId: SITE, carrierId: null }],
  });
  expect(await refusalOf(callerAt(database.current).identity.readMe({}))).toMatchObject({ reason: 'not_signed_in' });
});
