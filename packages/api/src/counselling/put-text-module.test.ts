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

test('Of two who change the same passage the second hears so; the same request again changes nothing', async () => {
  const { lead, jonas } = people;
  const module = SITE_MODULE();
  const made = await lead.call.counselling.putTextModule({ siteId: SITE, module });
  expect(made.module.revision).toBe(1);
  expect(await lead.call.counselling.putTextModule({ siteId: SITE, module })).toEqual(made);
  const changed = { ...module, body: 'Hallo {client}', revision: 1 };
  expect((await jonas.call.counselling.putTextModule({ siteId: SITE, module: changed })).module.revision).toBe(2);
  const late = lead.call.counselling.putTextModule({ siteId: SITE, module: { ...changed, body: 'Servus' } });
  expect(await refusalOf(late)).toMatchObject({ reason: 'conflict' });
});

test('A passage of another site is not changed from here', async () => {
  const module = SITE_MODULE();
  await people.lead.call.counselling.putTextModule({ siteId: SITE, module });
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  const stolen = { ...module, body: 'Von nebenan', revision: 1 };
  for (const [siteId, reason] of [
    [SITE, 'not_permitted'],
    [OTHER_SITE, 'conflict'],
  ] as const) {
    expect(await refusalOf(stranger.call.counselling.putTextModule({ siteId, module: stolen }))).toMatchObject({
      reason,
    });
  }
});
