import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, SITE, seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const SITE_MODULE = () => ({
  ...{
    id: crypto.randomUUID() as string,
    language: 'de' as const,
    title: 'Gruß',
    body: 'Guten Tag {client}',
    revision: 0,
  },
});

test('A passage goes once, and only from its own site', async () => {
  const { lead } = people;
  const module = SITE_MODULE();
  await lead.call.counselling.putTextModule({ siteId: SITE, module });
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  const input = { siteId: SITE, moduleId: module.id };
  expect(await refusalOf(stranger.call.counselling.removeTextModule(input))).toMatchObject({ reason: 'not_permitted' });
  await stranger.call.counselling.removeTextModule({ ...input, siteId: OTHER_SITE });
  expect((await lead.call.counselling.listTextModules({ siteId: SITE })).modules).toHaveLength(1);
  await lead.call.counselling.removeTextModule(input);
  expect(await lead.call.counselling.removeTextModule(input)).toEqual({ done: true });
  expect((await lead.call.counselling.listTextModules({ siteId: SITE })).modules).toEqual([]);
});
