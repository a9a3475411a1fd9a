import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, SITE, seedSites, stale } from '../../test/people.ts';
import { policyOf } from '../../test/policies.ts';

const database = testDatabase();
type Person = Awaited<ReturnType<typeof employee>>;
let carrier: Person;
let site: Person;
let platform: Person;
beforeAll(async () => {
  await seedSites(database.current);
  carrier = await employee(database.current, 'carrier-admin', 'Träger');
  site = await employee(database.current, 'site-admin', 'Standort');
  platform = await employee(database.current, 'platform-admin', 'Plattform');
});

const COMING = { validFrom: '2027-01-01' };

test('Versions are counted for each owner, whatever number came along, also of several at once', async () => {
  const put = (policy: ReturnType<typeof policyOf>) => carrier.call.policy.putPolicy({ policy, revision: 0 });
  const made = await Promise.all([9, 9, 9].map((version) => put(policyOf('carrier', CARRIER, { ...COMING, version }))));
  expect(made.map(({ policy }) => policy.version).toSorted()).toEqual([1, 2, 3]);
  expect(made.map(({ revision }) => revision)).toEqual([1, 1, 1]);
  const own = await site.call.policy.putPolicy({ policy: policyOf('site', SITE, COMING), revision: 0 });
  const all = await platform.call.policy.putPolicy({ policy: policyOf('programme', null, COMING), revision: 0 });
  expect([own, all].map(({ policy }) => policy.version)).toEqual([1, 1]);
});

test('The same request again changes nothing; of two changes from the same state the second is a conflict', async () => {
  const policy = policyOf('carrier', CARRIER, COMING);
  const { putPolicy } = carrier.call.policy;
  const made = await putPolicy({ policy, revision: 0 });
  const [rule] = policy.rules;
  const reordered = rule
    ? { ...policy, rules: [{ ...rule, platforms: ['forum' as const, 'reddit' as const] }] }
    : policy;
  expect(await putPolicy({ policy, revision: 0 })).toEqual(made);
  expect((await putPolicy({ policy: reordered, revision: 0 })).revision).toBe(1);
  expect(await refusalOf(putPolicy({ policy: { ...policy, title: 'Anders' }, revision: 0 }))).toMatchObject({
    reason: 'conflict',
  });
  const changed = { ...policy, title: 'Geändert', rules: [] };
  expect(await putPolicy({ policy: changed, revision: 1 })).toMatchObject({
    revision: 2,
    policy: { title: 'Geändert' },
  });
  expect((await putPolicy({ policy: changed, revision: 1 })).revision).toBe(2);
  expect(await refusalOf(putPolicy({ policy, revision: 1 }))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(putPolicy({ policy: policyOf('carrier', CARRIER, COMING), revision: 4 }))).toMatchObject({
    reason: 'conflict',
  });
  const { rows } = await database.current.pool.query(
    `select count(*)::int as count from audit_event where verb = 'policy.changed' and object_id = $1`,
    [policy.id],
  );
  expect(rows).toEqual([{ count: 2 }]);
});

test('Of one that is in force only the end changes, to today or later', async () => {
  const policy = policyOf('carrier', CARRIER);
  const { putPolicy } = carrier.call.policy;
  await putPolicy({ policy, revision: 0 });
  const wrong = (change: Partial<typeof policy>) =>
    refusalOf(putPolicy({ policy: { ...policy, ...change }, revision: 1 }));
  expect(await wrong({ title: 'Anders' })).toMatchObject({ fieldErrors: { policy: 'invalid' } });
  expect(await wrong({ rules: [] })).toMatchObject({ reason: 'invalid_input' });
  expect(await wrong({ validFrom: '2026-12-01' })).toMatchObject({ fieldErrors: { policy: 'invalid' } });
  expect(await putPolicy({ policy: { ...policy, validTo: '2026-12-31' }, revision: 1 })).toMatchObject({
    ...{ revision: 2, policy: { validTo: '2026-12-31' } },
  });
  const yesterday = putPolicy({ policy: policyOf('carrier', CARRIER, { validFrom: '2026-11-24' }), revision: 0 });
  expect(await refusalOf(yesterday)).toMatchObject({ fieldErrors: { 'policy.validFrom': 'invalid' } });
});

test('Nobody writes what is another owner’s, nor takes a version over, nor without a new proof', async () => {
  const of = (level: 'programme' | 'carrier' | 'site') =>
    policyOf(level, level === 'site' ? SITE : level === 'carrier' ? CARRIER : null, COMING);
  const refused = async (by: Person, level: Parameters<typeof of>[0]) =>
    (await refusalOf(by.call.policy.putPolicy({ policy: of(level), revision: 0 }))).reason;
  expect(await Promise.all([refused(carrier, 'programme'), refused(carrier, 'site')])).toEqual(
    Array(2).fill('not_permitted'),
  );
  expect(await Promise.all([refused(site, 'programme'), refused(site, 'carrier')])).toEqual(
    Array(2).fill('not_permitted'),
  );
  expect(await Promise.all([refused(platform, 'carrier'), refused(platform, 'site')])).toEqual(
    Array(2).fill('not_permitted'),
  );
  const old = stale(carrier).policy.putPolicy({ policy: of('carrier'), revision: 0 });
  expect(await refusalOf(old)).toMatchObject({ reason: 'step_up_required' });
  const mine = of('carrier');
  await carrier.call.policy.putPolicy({ policy: mine, revision: 0 });
  const taken = { ...mine, level: 'site' as const, ownerId: SITE };
  expect(await refusalOf(site.call.policy.putPolicy({ policy: taken, revision: 1 }))).toMatchObject({
    reason: 'conflict',
  });
  const nowhere = carrier.call.policy.putPolicy({ policy: policyOf('carrier', crypto.randomUUID()), revision: 0 });
  expect(await refusalOf(nowhere)).toMatchObject({ reason: 'not_found' });
});

test('The database itself refuses an owner that does not fit the level, days that run backwards, and a number twice', async () => {
  const insert = (level: string, carrierId: string | null, siteId: string | null, version: number, to: string | null) =>
    database.current.pool.query(
      `insert into policy (id, level, carrier_id, site_id, version, title, valid_from, valid_to, example, rules, created_at)
       values ($1, $2, $3, $4, $5, 'x', '2026-12-01', $6, false, '[]', now())`,
      [crypto.randomUUID(), level, carrierId, siteId, version, to],
    );
  for (const [level, carrierId, siteId] of [
    ['programme', CARRIER, null],
    ['carrier', null, null],
    ['carrier', CARRIER, SITE],
    ['site', CARRIER, null],
    ['somebody', null, null],
  ] as const)
    await expect(insert(level, carrierId, siteId, 70, null)).rejects.toThrow('policy_owner');
  await expect(insert('programme', null, null, 70, '2026-11-30')).rejects.toThrow('policy_days');
  await insert('programme', null, null, 70, '2026-12-01');
  await expect(insert('programme', null, null, 70, null)).rejects.toThrow('policy_version_once');
});
