import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, enquiry, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Each side says for itself what it has seen; it never goes back, nor past what is there', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const client = await signUp(database.current, 'Ein Mensch');
  const { caseId } = await enquiry(client, await makeTeam(SITE, lead, [lead]));
  await lead.call.counselling.acceptCase({ caseId });
  const seen = async () => {
    const { seenByClient, seenByTeam } = (await client.call.counselling.readCase({ caseId })).case;
    return [seenByClient, seenByTeam];
  };
  expect(await seen()).toEqual([0, 0]);
  await lead.call.counselling.markSeen({ caseId, seq: 99 });
  expect(await seen()).toEqual([0, 1]);
  await lead.call.counselling.markSeen({ caseId, seq: 0 });
  expect(await seen()).toEqual([0, 1]);
  await client.call.counselling.markSeen({ caseId, seq: 1 });
  expect(await seen()).toEqual([1, 1]);
});
