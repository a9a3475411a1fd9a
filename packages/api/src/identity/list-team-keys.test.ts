import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { b64, employee, makeTeam, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A member sees the own wraps, who is in the team, and who lacks the key', async () => {
  const [lead, jonas] = [
    await employee(database.current, 'team-lead', 'Mira'),
    await employee(database.current, 'counsellor', 'Jonas'),
  ];
  const team = await makeTeam(SITE, lead, [lead, jonas]);
  const late = await employee(database.current, 'counsellor', 'Spät');
  const listed = await jonas.call.identity.listTeamKeys({ siteId: SITE });
  expect(listed).toMatchObject({ epochs: [{ epoch: 1, public: b64(team.public) }], rotationDue: false });
  expect(listed.wraps).toHaveLength(1);
  expect(listed.wrappers).toMatchObject([{ keyId: b64(lead.identity.keyId) }]);
  const epochsOf = Object.fromEntries(listed.members.map(({ accountId, epochs }) => [accountId, epochs]));
  expect(epochsOf).toEqual({ [lead.id]: [1], [jonas.id]: [1], [late.id]: [] });
});
