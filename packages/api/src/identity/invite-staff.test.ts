import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const invitation = (more: object) => ({
  ...{ id: crypto.randomUUID(), role: 'counsellor' as const, carrierId: null, siteId: SITE, note: 'Frau Muster' },
  ...more,
});

test('A link is given out once; its token is kept as a hash', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const input = invitation({});
  const { token, expiresAt } = await admin.call.identity.inviteStaff(input);
  expect(expiresAt).toBe(NOW.add({ hours: 168 }).toString());
  const { rows } = await database.current.pool.query(
    'select to_jsonb(i)::text as row from invitation i where id = $1',
    [input.id],
  );
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await refusalOf(admin.call.identity.inviteStaff(input))).toMatchObject({ reason: 'conflict' });
});

test('A role is held where such roles are held', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Träger');
  const wrong = [
    invitation({ role: 'carrier-admin' }),
    invitation({ carrierId: CARRIER }),
    invitation({ siteId: null }),
    invitation({ role: 'auditor', siteId: null, carrierId: null }),
  ];
  for (const input of wrong) {
    expect(await refusalOf(admin.call.identity.inviteStaff(input))).toMatchObject({
      reason: 'invalid_input',
      fieldErrors: { role: 'invalid' },
    });
  }
  const nowhere = invitation({ siteId: crypto.randomUUID() });
  expect(await refusalOf(admin.call.identity.inviteStaff(nowhere))).toMatchObject({ reason: 'not_found' });
});
