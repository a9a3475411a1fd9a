import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { b64, employee, makeTeam, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Everyone may read what an enquiry is sealed to; a team without a key says so', async () => {
  const call = callerAt(database.current);
  expect(await call.identity.readTeamKey({ siteId: SITE })).toMatchObject({
    siteName: 'JMD Musterstadt',
    teamKey: null,
  });
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const team = await makeTeam(SITE, lead, [lead]);
  expect(await call.identity.readTeamKey({ siteId: SITE })).toMatchObject({
    teamKey: { epoch: 1, public: b64(team.public) },
  });
  expect(await refusalOf(call.identity.readTeamKey({ siteId: crypto.randomUUID() }))).toMatchObject({
    reason: 'not_found',
  });
});

test('A key that the last one took away with them is none any more: nothing can be sent there', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { siteId: OTHER_SITE });
  const team = await makeTeam(OTHER_SITE, lead, [lead]);
  const read = () => callerAt(database.current).identity.readTeamKey({ siteId: OTHER_SITE });
  expect((await read()).teamKey?.keyId).toBe(b64(team.keyId));
  await admin.call.identity.endMembership({ membershipId: lead.account.memberships[0]?.id ?? '' });
  expect((await read()).teamKey).toBeNull();
});
