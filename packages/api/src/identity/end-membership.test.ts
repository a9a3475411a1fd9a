import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  again,
  caseWrap,
  employee,
  enquiry,
  makeTeam,
  personRecipient,
  SITE,
  seedSites,
  signUp,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A key holder who leaves loses every key in the same moment, and cases of theirs need somebody', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const team = await makeTeam(SITE, lead, [lead, jonas]);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, raw } = await enquiry(client, team);
  await jonas.call.counselling.acceptCase({ caseId });
  const wrap = await caseWrap(caseId, 1, raw, jonas, personRecipient('counsellor', jonas));
  await jonas.call.counselling.shareCaseKeys({ caseId, wraps: [wrap] });
  const membershipId = jonas.account.memberships[0]?.id ?? '';
  await admin.call.identity.endMembership({ membershipId });
  expect(await admin.call.identity.endMembership({ membershipId })).toEqual({ done: true });

  const left = await database.current.pool.query(
    `select (select count(*)::int from team_key_wrap where account_id = $1) as team,
            (select count(*)::int from case_key_wrap where recipient_id = $1) as cases`,
    [jonas.id],
  );
  expect(left.rows).toEqual([{ team: 0, cases: 0 }]);
  const gone = await again(jonas);
  for (const call of [
    () => gone.counselling.readCase({ caseId }),
    () => gone.identity.listTeamKeys({ siteId: SITE }),
    () => gone.counselling.acceptCase({ caseId }),
  ]) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'not_permitted' });
  }
  expect((await gone.counselling.listCases({}).catch((error) => error.reason)) === 'not_permitted').toBe(true);
  expect((await lead.call.identity.listTeamKeys({ siteId: SITE })).rotationDue).toBe(true);
  expect((await lead.call.counselling.readCase({ caseId })).case).toMatchObject({
    ...{ state: 'needs_assignment', assigneeId: null, rotationDue: 'member-left' },
  });
});

test('The last administrators stay', async () => {
  const platform = await employee(database.current, 'platform-admin', 'Plattform');
  const carrier = await employee(database.current, 'carrier-admin', 'Träger');
  const own = (person: typeof platform) => ({ membershipId: person.account.memberships[0]?.id ?? '' });
  expect(await refusalOf(platform.call.identity.endMembership(own(platform)))).toMatchObject({
    reason: 'last_administrator',
  });
  expect(await refusalOf(platform.call.identity.endMembership(own(carrier)))).toMatchObject({
    reason: 'last_administrator',
  });
  await employee(database.current, 'carrier-admin', 'Träger zwei');
  expect(await platform.call.identity.endMembership(own(carrier))).toEqual({ done: true });
});
