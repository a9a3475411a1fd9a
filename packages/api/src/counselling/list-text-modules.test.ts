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

test('A team sees its own passages by title, and nobody else’s', async () => {
  const { putTextModule, listTextModules } = people.lead.call.counselling;
  for (const title of ['Zuletzt', 'Anfang']) await putTextModule({ siteId: SITE, module: { ...SITE_MODULE(), title } });
  const { modules } = await listTextModules({ siteId: SITE });
  expect(modules.map(({ title, revision }) => [title, revision])).toEqual([
    ['Anfang', 1],
    ['Zuletzt', 1],
  ]);
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  expect(await refusalOf(stranger.call.counselling.listTextModules({ siteId: SITE }))).toMatchObject({
    reason: 'not_permitted',
  });
  expect(await stranger.call.counselling.listTextModules({ siteId: OTHER_SITE })).toEqual({ modules: [] });
});
