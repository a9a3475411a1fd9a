import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, enquiry, makeTeam, type Person, SITE, seedSites, signUp } from '../../test/people.ts';

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
