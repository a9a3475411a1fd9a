import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import {
  CARRIER,
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  OTHER_SITE,
  personRecipient,
  type Recipient,
  random,
  SITE,
  seedSites,
  signUp,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
const THIRD = '0193c0de-0000-7000-8000-000000005180';
beforeAll(async () => {
  await seedSites(database.current);
  await database.current.pool.query(
    `insert into site (id, carrier_id, name, description, virtual, languages, channels, by_appointment)
     values ($1, $2, 'JMD Drüben', '', true, '{de}', '{mail}', true)`,
    [THIRD, CARRIER],
  );
});

test('Two who begin the next epoch at once give one epoch', async () => {
  const [lead, jonas] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const key = await makeTeam(SITE, lead, [lead, jonas]);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId } = await enquiry(client, key);
  const rotate = async (by: typeof lead) => {
    const { made } = await newEpoch(caseId, 2, by, [personRecipient('client', client), teamRecipient(SITE, key)]);
    return by.call.counselling.rotateCaseKey({ caseId, newEpoch: made });
  };
  const outcomes = await Promise.all(
    [lead, jonas].map((by) =>
      rotate(by).then(
        (answer) => answer.case.keyEpoch,
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.map(String).toSorted()).toEqual(['2', 'old_epoch']);
  expect((await client.call.counselling.readCase({ caseId })).epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
});

test('After the client began anew, a new key leads back to nothing; at other times it may', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const key = await makeTeam(OTHER_SITE, lead, [lead]);
  const client = await signUp(database.current, 'Noch ein Mensch');
  const { caseId } = await enquiry(client, key, OTHER_SITE);
  const due = (why: string) =>
    database.current.pool.query('update counselling_case set rotation_due = $2 where id = $1', [caseId, why]);
  const recipients = [personRecipient('client', client), teamRecipient(OTHER_SITE, key)];
  const rotate = async (epoch: number, link: string | null) => {
    const { made } = await newEpoch(caseId, epoch, lead, recipients);
    return lead.call.counselling.rotateCaseKey({ caseId, newEpoch: { ...made, link } });
  };
  await due('key-reset');
  expect(await refusalOf(rotate(2, random(60)))).toMatchObject({ fieldErrors: { link: 'invalid' } });
  expect((await rotate(2, null)).case).toMatchObject({ keyEpoch: 2, rotationDue: null });
  await due('member-left');
  expect((await rotate(3, random(60))).case).toMatchObject({ keyEpoch: 3, rotationDue: null });
});

test('A key is not sealed to an assignee who is locked out', async () => {
  const [lead, jonas, admin] = [
    await employee(database.current, 'team-lead', 'Vera', { siteId: THIRD }),
    await employee(database.current, 'counsellor', 'Paul', { siteId: THIRD }),
    await employee(database.current, 'site-admin', 'Verwaltung', { siteId: THIRD }),
  ];
  const key = await makeTeam(THIRD, lead, [lead, jonas]);
  const client = await signUp(database.current, 'Dritter Mensch');
  const { caseId } = await enquiry(client, key, THIRD);
  await jonas.call.counselling.acceptCase({ caseId });
  const [self, mate, all] = [
    personRecipient('client', client),
    personRecipient('counsellor', jonas),
    teamRecipient(THIRD, key),
  ];
  const rotate = async (epoch: number, recipients: Recipient[]) => {
    const { made } = await newEpoch(caseId, epoch, lead, recipients);
    return lead.call.counselling.rotateCaseKey({ caseId, newEpoch: made });
  };
  expect(await refusalOf(rotate(2, [self, all]))).toMatchObject({ reason: 'missing_recipient' });
  expect((await rotate(2, [self, mate, all])).case.keyEpoch).toBe(2);
  await admin.call.identity.setAccountState({ accountId: jonas.id, state: 'locked' });
  expect(await refusalOf(rotate(3, [self, mate, all]))).toMatchObject({ reason: 'missing_recipient' });
  expect((await rotate(3, [self, all])).case.keyEpoch).toBe(3);
});
