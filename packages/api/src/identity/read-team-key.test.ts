import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { b64, employee, makeTeam, SITE, seedSites } from '../../test/people.ts';

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
