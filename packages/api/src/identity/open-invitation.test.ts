import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Whoever has the link hears what it is for, for seven days', async () => {
  const clock = { now: NOW };
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { clock });
  const { token } = await admin.call.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role: 'counsellor', carrierId: null, siteId: SITE, note: 'geheim' },
  });
  const call = callerAt(database.current, clock);
  const opened = await call.identity.openInvitation({ token });
  expect(opened).toMatchObject({ role: 'counsellor', scopeName: 'JMD Musterstadt' });
  expect(JSON.stringify(opened)).not.toContain('geheim');
  clock.now = NOW.add({ hours: 169 });
  expect(await refusalOf(call.identity.openInvitation({ token }))).toMatchObject({ reason: 'ticket_expired' });
});
