import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import {
  employee,
  enquiry,
  makeTeam,
  newEpoch,
  personRecipient,
  SITE,
  seedSites,
  signUp,
  teamRecipient,
} from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

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
