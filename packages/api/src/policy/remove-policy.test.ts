import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, SITE, seedSites, stale } from '../../test/people.ts';
import { policyOf } from '../../test/policies.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('What never was in force goes, once, and can come back; what was in force stays', async () => {
  const carrier = await employee(database.current, 'carrier-admin', 'Träger');
  const site = await employee(database.current, 'site-admin', 'Standort');
  const { putPolicy, removePolicy, listPolicies } = carrier.call.policy;
  const count = async () => (await listPolicies({ carrierId: CARRIER })).items.length;
  const coming = policyOf('carrier', CARRIER, { validFrom: '2026-11-26' });
  const running = policyOf('carrier', CARRIER);
  for (const policy of [coming, running]) await putPolicy({ policy, revision: 0 });
  const removal = (id: string) => ({ policyId: id, level: 'carrier' as const, ownerId: CARRIER });

  expect(await refusalOf(stale(carrier).policy.removePolicy(removal(coming.id)))).toMatchObject({
    reason: 'step_up_required',
  });
  // Named as the site's own it is nothing that the site has.
  await site.call.policy.removePolicy({ policyId: coming.id, level: 'site', ownerId: SITE });
  expect(await count()).toBe(2);
  for (const _ of [1, 2]) expect(await removePolicy(removal(coming.id))).toEqual({ done: true });
  expect(await count()).toBe(1);
  expect(await refusalOf(removePolicy(removal(running.id)))).toMatchObject({ reason: 'invalid_input' });

  await putPolicy({ policy: coming, revision: 0 });
  expect(await count()).toBe(2);
  const { rows } = await database.current.pool.query(
    `select count(*)::int as count from audit_event where verb = 'policy.removed' and carrier_id = $1`,
    [CARRIER],
  );
  expect(rows).toEqual([{ count: 1 }]);
});
