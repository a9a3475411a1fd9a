import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { caseWrap, employee, enquiry, makeTeam, personRecipient, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Keys that exist go to those who may read, and to nobody else', async () => {
  const [lead, jonas] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const key = await makeTeam(SITE, lead, [lead, jonas]);
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId, raw } = await enquiry(client, key);
  const share = async (by: typeof lead, to: typeof lead, epoch = 1) =>
    by.call.counselling.shareCaseKeys({
      caseId,
      wraps: [await caseWrap(caseId, epoch, raw, by, personRecipient('counsellor', to))],
    });
  expect(await refusalOf(share(lead, jonas))).toMatchObject({ reason: 'missing_recipient' });
  await jonas.call.counselling.acceptCase({ caseId });
  expect(await share(jonas, jonas)).toEqual({ done: true });
  expect(await share(jonas, jonas)).toEqual({ done: true });
  expect(await refusalOf(share(jonas, jonas, 2))).toMatchObject({ reason: 'missing_recipient' });
  expect(await refusalOf(share(lead, lead))).toMatchObject({ reason: 'missing_recipient' });
  expect(
    (await jonas.call.counselling.readCase({ caseId })).wraps.map(({ recipientKind }) => recipientKind).toSorted(),
  ).toEqual(['counsellor', 'team']);
  const { rows } = await database.current.pool.query(
    `select count(*)::int as count from audit_event where verb = 'case.key-shared'`,
  );
  expect(rows).toEqual([{ count: 1 }]);
});
