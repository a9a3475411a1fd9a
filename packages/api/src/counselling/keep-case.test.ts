import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

const day = (days: number) => NOW.toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days }).toString();

test('A client shortens how long a case is kept and never lengthens it; of a closed one the day moves', async () => {
  const { client, caseId } = await people.taken();
  const keep = async (days: number | null) => (await client.call.counselling.keepCase({ caseId, days })).case;
  expect(await keep(30)).toMatchObject({ keepDays: 30, eraseOn: null });
  const closed = await people.lead.call.counselling.closeCase({ caseId, reason: 'done' });
  expect(closed.case.eraseOn).toBe(day(30));
  expect(await keep(10)).toMatchObject({ eraseOn: day(10) });
  expect(await keep(10)).toMatchObject({ eraseOn: day(10) });
  expect(await keep(730)).toMatchObject({ eraseOn: day(183) });
  expect(await keep(null)).toMatchObject({ keepDays: null, eraseOn: day(183) });
});
