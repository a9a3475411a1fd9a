import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { employee } from '../../test/people.ts';
import { policyOf } from '../../test/policies.ts';
import { importDirectory } from '../directory/directory-import.ts';
import { exportDirectory } from '../directory/export-directory.ts';
import { seedDemonstration } from '../directory/seed.ts';

const database = testDatabase();

test('The demonstration has the example for each law, and the first real import takes it away, and no more', async () => {
  await seedDemonstration(database.current);
  const platform = await employee(database.current, 'platform-admin', 'Plattform');
  const carriers = (await platform.call.directory.listCarriers({ limit: 100 })).items;
  expect(new Set(carriers.map(({ lawRegime }) => lawRegime)).size).toBe(3);
  for (const { id, lawRegime } of carriers) {
    const { items } = await platform.call.policy.listPolicies({ carrierId: id });
    expect(items.map(({ policy }) => policy)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ level: 'programme', example: true, rules: PROGRAMME_PRESET.rules }),
        expect.objectContaining({ level: 'carrier', example: true, rules: CARRIER_PRESETS[lawRegime].rules }),
      ]),
    );
  }
  const own = policyOf('programme', null, { validFrom: '2027-01-01' });
  await platform.call.policy.putPolicy({ policy: own, revision: 0 });

  const file = await exportDirectory(database.current, 'json');
  await importDirectory(database.current, file.replaceAll('"JMD ', '"Dienst '), {
    ...{ format: 'json', apply: true, replace: true },
  });
  const [carrier] = carriers;
  const { items } = await platform.call.policy.listPolicies({ carrierId: carrier?.id ?? '' });
  expect(items.map(({ policy }) => policy.id)).toEqual([own.id]);
});
