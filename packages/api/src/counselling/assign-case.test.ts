import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, OTHER_SITE, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A lead gives a case to a colleague, who accepts it; to nobody else, and nothing that somebody has', async () => {
  const [lead, jonas, omid] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
    await employee(database.current, 'counsellor', 'Omid'),
  ];
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  const { caseId } = await enquiry(
    await signUp(database.current, 'Ein Mensch'),
    await makeTeam(SITE, lead, [lead, jonas, omid]),
  );
  const assign = (accountId: string, by = lead) => by.call.counselling.assignCase({ caseId, accountId });
  expect(await refusalOf(assign(jonas.id, omid))).toMatchObject({ reason: 'not_permitted' });
  expect(await refusalOf(assign(stranger.id))).toMatchObject({ reason: 'conflict' });
  const { case: given } = await assign(jonas.id);
  expect(given).toMatchObject({ state: 'assigned', assigneeId: jonas.id, assigneeName: 'Jonas' });
  expect((await assign(jonas.id)).case).toEqual(given);
  // Until it is accepted it may be given to another one; that one alone can accept it.
  expect((await assign(omid.id)).case.assigneeId).toBe(omid.id);
  expect(await jonas.call.counselling.acceptCase({ caseId })).toMatchObject({ taken: false });
  expect(await omid.call.counselling.acceptCase({ caseId })).toMatchObject({
    taken: true,
    case: { state: 'accepted' },
  });
  expect(await refusalOf(assign(jonas.id))).toMatchObject({ reason: 'conflict' });
});
