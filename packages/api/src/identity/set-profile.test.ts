import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Public name, languages and topics are the own to set', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  await lead.call.identity.setProfile({ publicName: 'Mira K.', languages: ['de', 'ar'], topics: ['housing'] });
  expect((await lead.call.identity.readMe({})).account).toMatchObject({
    ...{ publicName: 'Mira K.', languages: ['de', 'ar'], topics: ['housing'] },
  });
});
