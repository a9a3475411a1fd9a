import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  again,
  b64,
  caseWrap,
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  personRecipient,
  SITE,
  seal,
  seedSites,
  signUp,
  teamRecipient,
  teamWraps,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A key holder who leaves loses every key in the same moment, and cases of theirs need somebody', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const team = await makeTeam(SITE, lead, [lead, jonas]);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, raw, key } = await enquiry(client, team);
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
  const message = await seal(caseId, jonas, key, 1);
  const next = await newEpoch(caseId, 2, jonas, [personRecipient('client', client), teamRecipient(SITE, team)]);
  const [handed] = await teamWraps(SITE, 1, team.seed, jonas, [jonas]);
  const wraps = handed ? [handed] : [];
  const teamEpoch = { siteId: SITE, epoch: 2, keyId: b64(team.keyId), public: b64(team.public), wraps };
  for (const call of [
    () => gone.counselling.readCase({ caseId }),
    () => gone.counselling.acceptCase({ caseId }),
    () => gone.counselling.sendMessage({ caseId, envelope: message }),
    () => gone.counselling.shareCaseKeys({ caseId, wraps: [wrap] }),
    () => gone.counselling.rotateCaseKey({ caseId, newEpoch: next.made }),
    () => gone.counselling.listCases({}),
    () => gone.identity.listTeamKeys({ siteId: SITE }),
    () => gone.identity.makeTeamEpoch(teamEpoch),
    () => gone.identity.shareTeamKey({ siteId: SITE, wraps: wraps.map((each) => ({ ...each, epoch: 1 })) }),
    () => gone.identity.giveResetCode({ caseId }),
  ]) {
    expect(await refusalOf(call())).toMatchObject({ reason: 'not_permitted' });
  }
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
