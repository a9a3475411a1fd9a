import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { CARRIER, employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function listedBy(person: { call: Awaited<ReturnType<typeof employee>>['call'] }) {
  const [item] = (await person.call.directory.listCarriers({})).items;
  if (!item) throw new Error('No carrier');
  const { settings, revision, siteCount, ...carrier } = item;
  return { carrier, settings, revision, siteCount };
}

test('A carrier that has set nothing has the defaults; each sees its own, the platform all', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Träger');
  expect(await listedBy(admin)).toMatchObject({
    ...{ carrier: { id: CARRIER }, siteCount: 2, revision: 0 },
    settings: { closedCaseDays: 183, unansweredDays: 30, idleAccountDays: 30, auditDays: 365, certPublic: null },
  });
  await database.current.pool.query(
    `insert into carrier (id, name, association, law_regime, description) values ($1, 'Anderer', 'other', 'kdg', '')`,
    [crypto.randomUUID()],
  );
  expect((await admin.call.directory.listCarriers({})).items).toHaveLength(1);
  const platform = await employee(database.current, 'platform-admin', 'Plattform');
  expect((await platform.call.directory.listCarriers({})).items.map(({ name }) => name)).toEqual([
    'Anderer',
    'Träger Muster',
  ]);
});
