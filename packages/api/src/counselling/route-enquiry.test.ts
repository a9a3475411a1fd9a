import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, makeTeam } from '../../test/people.ts';
import { seedDemonstration } from '../directory/seed.ts';

const database = testDatabase();
let siteIds: { place: string; far: string; online: string };
const ask = (input: Partial<Parameters<ReturnType<typeof callerAt>['counselling']['routeEnquiry']>[0]>) =>
  callerAt(database.current).counselling.routeEnquiry({
    ...{ topic: 'german', language: 'de', where: { kind: 'unsaid' } },
    ...input,
  });
const place = (postalCode: string) => ({ kind: 'place' as const, postalCode });

beforeAll(async () => {
  await seedDemonstration(database.current);
  const { rows } = await database.current.pool.query<{ name: string; id: string; virtual: boolean }>(
    'select id, name, virtual from site order by name',
  );
  const idOf = (name: string) => rows.find((row) => row.name === name)?.id ?? '';
  siteIds = {
    ...{ place: idOf('JMD Dresden'), online: rows.find(({ virtual }) => virtual)?.id ?? '' },
    far: rows.find(({ name, virtual }) => !virtual && name !== 'JMD Dresden')?.id ?? '',
  };
});

/** Gives a site a team that can open messages. */
async function open(siteId: string, name: string) {
  const lead = await employee(database.current, 'team-lead', name, { siteId });
  await makeTeam(siteId, lead, [lead]);
}

test('As long as no team anywhere has a key there is nobody; then whoever has one answers', async () => {
  expect(await ask({ where: place('01067') })).toEqual({ kind: 'nobody' });
  await open(siteIds.far, 'Ferne');
  expect(await ask({ where: place('01067') })).toMatchObject({ kind: 'site', siteId: siteIds.far, why: 'only' });
});

test('An online team answers from abroad and without a place, the site at the place where it can', async () => {
  await open(siteIds.online, 'Netz');
  expect(await ask({ where: { kind: 'abroad' } })).toMatchObject({ siteId: siteIds.online, why: 'online' });
  expect(await ask({})).toMatchObject({ siteId: siteIds.online, why: 'online' });
  expect(await ask({ where: place('01067') })).toMatchObject({ siteId: siteIds.online, why: 'online' });
  await open(siteIds.place, 'Elbe');
  expect(await ask({ where: place('01067') })).toMatchObject({
    ...{ siteId: siteIds.place, siteName: 'JMD Dresden', why: 'responsible', speaks: true, promisedDay: '2026-11-27' },
  });
});

test('A site that a link names is asked first, if it can open messages; one that is none changes nothing', async () => {
  expect(await ask({ where: place('01067'), siteId: siteIds.far })).toMatchObject({
    siteId: siteIds.far,
    why: 'named',
  });
  expect(await ask({ where: place('01067'), siteId: crypto.randomUUID() })).toMatchObject({ siteId: siteIds.place });
});

test('A postal code is read as people type it, and one that is none is said to be none', async () => {
  expect(await ask({ where: place('D-01067 ') })).toMatchObject({ siteId: siteIds.place });
  expect(await ask({ where: place('٠١٠٦٧') })).toMatchObject({ siteId: siteIds.place });
  expect(await ask({ where: place('99999') })).toEqual({ kind: 'unknown-postal-code' });
  expect(await refusalOf(ask({ where: place('123') }))).toMatchObject({ reason: 'invalid_input' });
});
