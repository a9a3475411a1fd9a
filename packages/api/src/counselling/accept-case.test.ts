import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, enquiry, makeTeam, OTHER_SITE, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Who takes a case has it, and again changes nothing; who comes second is told whose it is', async () => {
  const [mira, jonas] = [
    await employee(database.current, 'counsellor', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const key = await makeTeam(SITE, mira, [mira, jonas]);
  const { caseId } = await enquiry(await signUp(database.current, 'Ein Mensch'), key);
  const first = await mira.call.counselling.acceptCase({ caseId });
  expect(first).toMatchObject({ taken: true, case: { state: 'accepted', assigneeId: mira.id, assigneeName: 'Mira' } });
  expect(await mira.call.counselling.acceptCase({ caseId })).toEqual(first);
  expect(await jonas.call.counselling.acceptCase({ caseId })).toEqual({ ...first, taken: false });
});

test('Who takes a case while leaving does not keep it', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { siteId: OTHER_SITE });
  const key = await makeTeam(OTHER_SITE, lead, [lead]);
  const client = await signUp(database.current, 'Noch ein Mensch');
  for (const name of ['Omid', 'Olga', 'Vera', 'Paul']) {
    const leaver = await employee(database.current, 'counsellor', name, { siteId: OTHER_SITE });
    const { caseId } = await enquiry(client, key, OTHER_SITE);
    const [taken] = await Promise.all([
      leaver.call.counselling.acceptCase({ caseId }).then(
        (answer) => (answer.taken ? 'taken' : 'late'),
        (error) => error.reason,
      ),
      admin.call.identity.endMembership({ membershipId: leaver.account.memberships[0]?.id ?? '' }),
    ]);
    expect(['taken', 'conflict', 'not_permitted']).toContain(taken);
    expect((await client.call.counselling.readCase({ caseId })).case.assigneeId).toBeNull();
  }
});
