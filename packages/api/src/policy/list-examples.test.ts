import { CARRIER_PRESETS, PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Whoever writes policies sees one example for the programme and one for each law; others do not', async () => {
  const { call } = await employee(database.current, 'site-admin', 'Standort');
  const { items } = await call.policy.listExamples({});
  expect(items.map(({ lawRegime }) => lawRegime)).toEqual([null, 'dsgvo', 'dsg-ekd', 'kdg']);
  expect(items[0]).toEqual(PROGRAMME_PRESET);
  expect(items.at(-1)).toEqual(CARRIER_PRESETS.kdg);
  expect(await refusalOf(callerAt(database.current).policy.listExamples({}))).toMatchObject({
    reason: 'not_signed_in',
  });
});
