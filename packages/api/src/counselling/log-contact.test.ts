import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

const today = NOW.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
const contact = (caseId: string, day = today) => ({
  ...{ caseId, contactId: crypto.randomUUID() as string, channel: 'phone' as const, day: day.toString(), minutes: 20 },
});

test('A call stands in the case for both sides, once', async () => {
  const { client, caseId } = await people.taken();
  const input = contact(caseId);
  await people.lead.call.counselling.logContact(input);
  await people.lead.call.counselling.logContact(input);
  const { contacts } = await client.call.counselling.readCase({ caseId });
  expect(contacts).toMatchObject([{ by: people.lead.id, channel: 'phone', minutes: 20, day: today.toString() }]);
});

test('What has not happened yet is not noted, and clients note nothing', async () => {
  const { client, caseId } = await people.taken();
  const tomorrow = contact(caseId, today.add({ days: 1 }));
  expect(await refusalOf(people.lead.call.counselling.logContact(tomorrow))).toMatchObject({
    ...{ reason: 'invalid_input', fieldErrors: { day: 'invalid' } },
  });
  expect(await refusalOf(client.call.counselling.logContact(contact(caseId)))).toMatchObject({
    reason: 'not_permitted',
  });
});
