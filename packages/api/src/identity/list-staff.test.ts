import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { CARRIER, employee, makeTeam, newKeys, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Staff of a place with roles, factor, team key and absence, page by page', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Träger');
  const lead = await employee(database.current, 'team-lead', 'Anna');
  await employee(database.current, 'counsellor', 'Bela', { factor: false });
  await employee(database.current, 'counsellor', 'Cemil', { siteId: OTHER_SITE });
  await makeTeam(SITE, lead, [lead, { ...lead, id: (await idOf('Bela')) ?? '', identity: await identityOf('Bela') }]);
  await lead.call.identity.setAbsence({
    ...{ id: crypto.randomUUID(), accountId: lead.id, firstDay: '2026-11-25', lastDay: '2026-11-27', deputyId: null },
  });
  const here = await admin.call.identity.listStaff({ siteId: SITE });
  expect(here.items).toMatchObject([
    {
      publicName: 'Anna',
      hasFactor: true,
      holdsTeamKey: true,
      absentUntil: '2026-11-27',
      memberships: [{ scopeName: 'JMD Musterstadt' }],
    },
    { publicName: 'Bela', hasFactor: false, holdsTeamKey: true, absentUntil: null },
  ]);
  const all = await admin.call.identity.listStaff({ carrierId: CARRIER });
  expect(all.items.map(({ publicName }) => publicName)).toEqual(['Anna', 'Bela', 'Cemil', 'Träger']);
  expect(all.items.find(({ publicName }) => publicName === 'Cemil')).toMatchObject({ holdsTeamKey: false });
  expect(all.items.find(({ publicName }) => publicName === 'Träger')).toMatchObject({ holdsTeamKey: null });
  const first = await admin.call.identity.listStaff({ carrierId: CARRIER, limit: 3 });
  const rest = await admin.call.identity.listStaff({ carrierId: CARRIER, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual(all.items);
});

const idOf = async (name: string) =>
  (await database.current.pool.query('select account_id as id from staff_profile where public_name = $1', [name]))
    .rows[0]?.id;

async function identityOf(name: string) {
  const { rows } = await database.current.pool.query(
    'select a.kem_public, a.key_id from account a join staff_profile p on p.account_id = a.id where p.public_name = $1',
    [name],
  );
  const { identity } = await newKeys();
  return {
    ...identity,
    keyId: Uint8Array.from(rows[0].key_id),
    public: { ...identity.public, kem: Uint8Array.from(rows[0].kem_public) },
  };
}
