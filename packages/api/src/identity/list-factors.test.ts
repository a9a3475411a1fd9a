import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Factors are listed without anything secret', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const listed = await lead.call.identity.listFactors({});
  expect(listed).toMatchObject({ factors: [{ kind: 'totp', label: 'Handy', lastUsedOn: null }], backupCodesLeft: 10 });
  expect(JSON.stringify(listed)).not.toContain(lead.secret);
});
