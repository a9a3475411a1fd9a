import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('What was taken back opens nothing; what was used cannot be taken back', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const id = crypto.randomUUID();
  const { token } = await admin.call.identity.inviteStaff({
    id,
    role: 'counsellor',
    carrierId: null,
    siteId: SITE,
    note: 'x',
  });
  expect(await admin.call.identity.revokeInvitation({ invitationId: id })).toEqual({ done: true });
  expect(await admin.call.identity.revokeInvitation({ invitationId: id })).toEqual({ done: true });
  expect(await refusalOf(callerAt(database.current).identity.openInvitation({ token }))).toMatchObject({
    reason: 'ticket_expired',
  });
  const { rows } = await database.current.pool.query('select id from invitation where used_by = $1', [admin.id]);
  expect(await refusalOf(admin.call.identity.revokeInvitation({ invitationId: rows[0].id }))).toMatchObject({
    reason: 'conflict',
  });
});
