import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { browser, device, employee, newKeys, SITE, seedSites } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const accept = async (token: string, loginName: string) => {
  const { made } = await newKeys();
  return createCaller(browser(database.current).ctx).identity.acceptInvitation({
    ...{ token, accountId: crypto.randomUUID(), loginName, publicName: 'Mira', locale: 'de', device: device() },
    ...made,
  });
};

test('A link makes one account, whoever presses at the same moment', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const { token } = await admin.call.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role: 'counsellor', carrierId: null, siteId: SITE, note: 'x' },
  });
  const outcomes = await Promise.all(
    ['eins eins', 'zwei zwei', 'drei drei'].map((name) =>
      accept(token, name).then(
        ({ account }) => account,
        (error) => error.reason as string,
      ),
    ),
  );
  expect(outcomes.filter((each) => each === 'ticket_expired')).toHaveLength(2);
  expect(outcomes.find((each) => typeof each !== 'string')).toMatchObject({
    ...{ kind: 'staff', needsFactor: true, publicName: 'Mira', memberships: [{ role: 'counsellor', siteId: SITE }] },
  });
});

test('A taken name leaves the link usable', async () => {
  const admin = await employee(database.current, 'site-admin', 'Verwaltung zwei');
  const { token } = await admin.call.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role: 'counsellor', carrierId: null, siteId: SITE, note: 'x' },
  });
  expect(await refusalOf(accept(token, 'VERWALTUNG ZWEI'))).toMatchObject({ reason: 'name_taken' });
  expect(await accept(token, 'Freier Name')).toMatchObject({ kind: 'signed-in' });
});
