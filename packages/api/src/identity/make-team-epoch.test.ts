import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, makeTeam, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Of several who begin an epoch at once, one wins, and there is one epoch', async () => {
  const [lead, jonas] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const outcomes = await Promise.all(
    [lead, jonas, lead, jonas].map((by) =>
      makeTeam(SITE, by, [lead, jonas]).then(
        () => 'made',
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['made', 'old_epoch', 'old_epoch', 'old_epoch']);
  expect((await lead.call.identity.listTeamKeys({ siteId: SITE })).epochs).toHaveLength(1);
});

test('It is sealed to everyone who is in the team, and to nobody else', async () => {
  const lead = await employee(database.current, 'team-lead', 'Nora', { siteId: OTHER_SITE });
  const colleague = await employee(database.current, 'counsellor', 'Omid', { siteId: OTHER_SITE });
  const stranger = await employee(database.current, 'counsellor', 'Fremd');
  for (const members of [[lead], [lead, colleague, stranger], [lead, lead]]) {
    const reason = await makeTeam(OTHER_SITE, lead, members).catch((error) => error.reason);
    expect(reason).toBe('missing_recipient');
  }
  expect((await makeTeam(OTHER_SITE, lead, [lead, colleague])).epoch).toBe(1);
  expect(await makeTeam(OTHER_SITE, lead, [lead, colleague], 3).catch((error) => error.reason)).toBe('old_epoch');
});
