import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Who did what is listed for whom it concerns, the newest first, and never content', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const auditor = await employee(database.current, 'auditor', 'Prüfung');
  await admin.call.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role: 'counsellor', carrierId: null, siteId: SITE, note: 'Streng geheim' },
  });
  const { items } = await auditor.call.identity.listAudit({ carrierId: CARRIER });
  expect(items[0]).toMatchObject({ verb: 'invitation.created', actorName: 'Verwaltung', objectKind: 'invitation' });
  expect(items.map(({ seq }) => seq)).toEqual(items.map(({ seq }) => seq).toSorted((a, b) => b - a));
  expect(JSON.stringify(items)).not.toContain('geheim');
  const first = await auditor.call.identity.listAudit({ carrierId: CARRIER, limit: 1 });
  const rest = await auditor.call.identity.listAudit({ carrierId: CARRIER, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual(items);
  const invited = await auditor.call.identity.listAudit({ carrierId: CARRIER, verb: 'invitation.created' });
  expect(invited.items).toEqual(items.filter(({ verb }) => verb === 'invitation.created'));
  expect(invited.items.length).toBeLessThan(items.length);
  expect(await refusalOf(auditor.call.identity.listAudit({ carrierId: CARRIER, cursor: '1; drop' }))).toMatchObject({
    fieldErrors: { cursor: 'invalid' },
  });
});
