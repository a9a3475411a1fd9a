import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, enquiry, makeTeam, OTHER_SITE, type Person, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Of many who take a case at once exactly one wins', async () => {
  const members: Person[] = [];
  for (const name of [
    'Anna',
    'Bela',
    'Cemil',
    'Dana',
    'Emil',
    'Farid',
    'Gülay',
    'Hanna',
    'Iwan',
    'Jana',
    'Kemal',
    'Lena',
  ])
    members.push(await employee(database.current, 'counsellor', name));
  const [first] = members;
  if (!first) throw new Error('Nobody is there');
  const key = await makeTeam(SITE, first, members);
  const { caseId } = await enquiry(await signUp(database.current, 'Ein Mensch'), key);
  const outcomes = await Promise.all(
    members.map((each) =>
      each.call.counselling.acceptCase({ caseId }).then(
        (answer) => answer.case.assigneeId,
        (error) => error.reason,
      ),
    ),
  );
  const winners = outcomes.filter((each) => each !== 'conflict');
  expect(winners).toHaveLength(1);
  const winner = members.find(({ id }) => id === winners[0]);
  expect((await winner?.call.counselling.acceptCase({ caseId }))?.case).toMatchObject({
    state: 'accepted',
    assigneeId: winner?.id,
  });
});

test('Who takes a case while leaving does not keep it', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira', { siteId: OTHER_SITE });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung', { siteId: OTHER_SITE });
  const key = await makeTeam(OTHER_SITE, lead, [lead]);
  const client = await signUp(database.current, 'Noch ein Mensch');
  for (const name of ['Omid', 'Olga', 'Vera', 'Paul']) {
    const leaver = await employee(database.current, 'counsellor', name, { siteId: OTHER_SITE });
    const { caseId } = await enquiry(client, key, OTHER_SITE);
    const [taken] = await Promise.all([
      leaver.call.counselling.acceptCase({ caseId }).then(
        () => 'taken',
        (error) => error.reason,
      ),
      admin.call.identity.endMembership({ membershipId: leaver.account.memberships[0]?.id ?? '' }),
    ]);
    expect(['taken', 'conflict', 'not_permitted']).toContain(taken);
    expect((await client.call.counselling.readCase({ caseId })).case.assigneeId).toBeNull();
  }
});
