import { listen, PRESENCE_CHANNEL } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, enquiry, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('It is told by role, not by name', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId } = await enquiry(client, await makeTeam(SITE, lead, [lead]));
  await lead.call.counselling.acceptCase({ caseId });
  const notes: string[] = [];
  const listener = await listen(
    database.current,
    [PRESENCE_CHANNEL],
    (_channel, payload) => notes.push(payload),
    () => {},
  );
  await client.call.counselling.showPresence({ caseId, state: 'writing' });
  await lead.call.counselling.showPresence({ caseId, state: 'here' });
  await expect.poll(() => notes).toEqual([`${caseId}/client/writing`, `${caseId}/counsellor/here`]);
  await listener.close();
});
