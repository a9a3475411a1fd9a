import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, OTHER_SITE, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Clients see their own cases, staff those of their sites, page by page, and of neither a word', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const key = await makeTeam(SITE, lead, [lead]);
  const [one, two] = [await signUp(database.current, 'Eins eins'), await signUp(database.current, 'Zwei zwei')];
  const ids = [];
  for (const client of [one, two, one]) ids.push((await enquiry(client, key)).caseId);
  const listed = async (by: typeof one) =>
    (await by.call.counselling.listCases({})).items.map(({ id }) => id).toSorted();
  expect(await listed(one)).toEqual([ids[0], ids[2]].toSorted());
  expect(await listed(two)).toEqual([ids[1]]);
  expect(await listed(lead)).toEqual(ids.toSorted());
  expect(await refusalOf(admin.call.counselling.listCases({}))).toMatchObject({ reason: 'not_permitted' });
  expect(await refusalOf(lead.call.counselling.listCases({ siteId: OTHER_SITE }))).toMatchObject({
    reason: 'not_permitted',
  });
  const first = await lead.call.counselling.listCases({ limit: 2 });
  const rest = await lead.call.counselling.listCases({ limit: 2, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items].map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(rest.nextCursor).toBeNull();
  expect(await refusalOf(lead.call.counselling.listCases({ cursor: 'x' }))).toMatchObject({
    fieldErrors: { cursor: 'invalid' },
  });
});
