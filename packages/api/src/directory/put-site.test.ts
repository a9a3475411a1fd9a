import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A site is changed, the finder knows it at once, and it stays with its carrier', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const [site] = (await admin.call.directory.listSites({ carrierId: CARRIER })).items;
  if (!site) throw new Error('No site');
  const version = async () =>
    (await database.current.pool.query('select version from directory_state')).rows[0].version;
  const before = await version();
  await admin.call.directory.putSite({ site: { ...site, phone: '+4930123456' } });
  expect(Number(await version())).toBe(Number(before) + 1);
  const [changed] = (await admin.call.directory.listSites({ carrierId: CARRIER })).items;
  expect(changed).toEqual({ ...site, phone: '+4930123456' });
  const moved = { ...site, carrierId: crypto.randomUUID() };
  expect(await refusalOf(admin.call.directory.putSite({ site: moved }))).toMatchObject({
    fieldErrors: { 'site.carrierId': 'invalid' },
  });
});
