import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Invitations are listed with where they lead and what became of them', async () => {
  const admin = await employee(database.current, 'carrier-admin', 'Träger');
  const invite = async (siteId: string, note: string) => {
    const id = crypto.randomUUID();
    await admin.call.identity.inviteStaff({ id, role: 'counsellor', carrierId: null, siteId, note });
    return id;
  };
  const [a, b] = [await invite(SITE, 'Eins'), await invite(OTHER_SITE, 'Zwei')];
  await admin.call.identity.revokeInvitation({ invitationId: a });
  const { items } = await admin.call.identity.listInvitations({ carrierId: CARRIER });
  const stateOf = (id: string) => items.find((each) => each.id === id);
  expect(stateOf(a)).toMatchObject({ state: 'revoked', scopeName: 'JMD Musterstadt', note: 'Eins' });
  expect(stateOf(b)).toMatchObject({ state: 'open', scopeName: 'JMD Nebenan' });
  expect(items.find(({ note }) => note === 'Träger')).toMatchObject({ state: 'used', role: 'carrier-admin' });
  const first = await admin.call.identity.listInvitations({ carrierId: CARRIER, limit: 1 });
  const second = await admin.call.identity.listInvitations({
    carrierId: CARRIER,
    limit: 10,
    cursor: first.nextCursor ?? '',
  });
  expect([...first.items, ...second.items]).toEqual(items);
  expect(await refusalOf(admin.call.identity.listInvitations({ carrierId: CARRIER, cursor: 'x' }))).toMatchObject({
    fieldErrors: { cursor: 'invalid' },
  });
});
