import { PROGRAMME_PRESET } from '@jmd-digital/content/policy';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';
import { policyOf } from '../../test/policies.ts';

const database = testDatabase();
let people: Record<'platform' | 'carrier' | 'site' | 'counsellor', Awaited<ReturnType<typeof employee>>>;
beforeAll(async () => {
  await seedSites(database.current);
  const { current } = database;
  people = {
    platform: await employee(current, 'platform-admin', 'Plattform'),
    carrier: await employee(current, 'carrier-admin', 'Träger'),
    site: await employee(current, 'site-admin', 'Standort'),
    counsellor: await employee(current, 'counsellor', 'Jonas'),
  };
  const put = (by: keyof typeof people, policy: ReturnType<typeof policyOf>) =>
    people[by].call.policy.putPolicy({ policy, revision: 0 });
  await put('platform', policyOf('programme', null, { rules: PROGRAMME_PRESET.rules }));
  await put('carrier', policyOf('carrier', CARRIER, { validFrom: '2027-01-01' }));
  await put('carrier', policyOf('carrier', CARRIER, { validFrom: '2026-12-01' }));
  await put('site', policyOf('site', SITE, { validFrom: '2026-12-15' }));
});

const namesOf = async (list: Promise<{ items: { policy: { level: string; version: number } }[] }>) =>
  (await list).items.map(({ policy }) => `${policy.level} ${policy.version}`);

test('A site sees all who have a say there, the newest first; another one sees nothing of it', async () => {
  const { listPolicies } = people.counsellor.call.policy;
  expect(await namesOf(listPolicies({ siteId: SITE }))).toEqual(['carrier 1', 'site 1', 'carrier 2', 'programme 1']);
  const [first] = (await listPolicies({ siteId: SITE })).items;
  expect(first).toMatchObject({ revision: 1, policy: { ownerId: CARRIER, validFrom: '2027-01-01', validTo: null } });
  for (const other of [{ siteId: OTHER_SITE }, { carrierId: CARRIER }, {}])
    expect(await refusalOf(listPolicies(other))).toMatchObject({ reason: 'not_permitted' });
});

test('A carrier sees its own and that of the programme, at a site its too; the platform sees any', async () => {
  const { listPolicies } = people.carrier.call.policy;
  expect(await namesOf(listPolicies({ carrierId: CARRIER }))).toEqual(['carrier 1', 'carrier 2', 'programme 1']);
  expect(await namesOf(listPolicies({ siteId: OTHER_SITE }))).toEqual(['carrier 1', 'carrier 2', 'programme 1']);
  const { call } = people.platform;
  expect(await namesOf(call.policy.listPolicies({}))).toEqual(['programme 1']);
  expect(await namesOf(call.policy.listPolicies({ siteId: SITE }))).toHaveLength(4);
  expect(await refusalOf(call.policy.listPolicies({ siteId: crypto.randomUUID() }))).toMatchObject({
    reason: 'not_found',
  });
});
