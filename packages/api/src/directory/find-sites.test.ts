import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import { applyDirectoryChange, readDirectory } from '@jmd-digital/db';
import type { FindSitesOutput, Site } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW, refusalOf } from '../../test/caller.ts';
import type { createCaller } from '../router.ts';
import { seedDemonstration } from './seed.ts';

const database = testDatabase();
const clock = { now: NOW };
let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  await seedDemonstration(database.current);
  api = callerAt(database.current, clock);
});

type Found = Extract<FindSitesOutput, { kind: 'found' }>;
async function found(input: Parameters<typeof api.directory.findSites>[0]): Promise<Found> {
  const answer = await api.directory.findSites(input);
  if (answer.kind !== 'found') throw new Error(`Expected found, got ${answer.kind}`);
  return answer;
}
const change = (putSites: Site[]) =>
  applyDirectoryChange(database.current.db, {
    ...{ putCarriers: [], putSites, removeSiteIds: [], removeCarrierIds: [], demonstration: true },
  });

test('01067 is Dresden, 14612', async () => {
  const { places, sites, online, at } = await found({ postalCode: '01067' });
  const district = { postalCode: '01067', districtCode: '14612', districtName: 'Kreisfreie Stadt Dresden', land: 'SN' };
  expect(places[0]).toEqual({ name: 'Dresden', ...district });
  for (const place of places) expect(place).toMatchObject(district);
  expect(sites).toHaveLength(5);
  expect(sites[0]).toMatchObject({ name: 'JMD Dresden', responsible: true, distanceKm: 1, openNow: 'open' });
  expect(online.first).toBe(false);
  expect(online.sites.length).toBeGreaterThan(0);
  expect(at).toBe('2026-11-25T10:15:00Z');
});

test.each(['٠١٠٦٧', ' 01 067 ', 'D-01067', '０１０６７'])('%s is 01067', async (postalCode) => {
  expect(await found({ postalCode })).toEqual(await found({ postalCode: '01067' }));
});

test('15848 asks back with its places, and a chosen one is answered', async () => {
  const answer = await api.directory.findSites({ postalCode: '15848' });
  if (answer.kind !== 'choose-place') throw new Error(`Expected choose-place, got ${answer.kind}`);
  const districts = new Set(answer.places.map(({ districtCode }) => districtCode));
  expect(districts.size).toBeGreaterThan(1);
  for (const districtCode of districts) {
    const { places } = await found({ postalCode: '15848', districtCode });
    expect(places.length).toBeGreaterThan(0);
    expect(new Set(places.map((place) => place.districtCode))).toEqual(new Set([districtCode]));
  }
});

test('59969 is Hallenberg in one Land and Bromskirchen in another', async () => {
  const answer = await api.directory.findSites({ postalCode: '59969' });
  if (answer.kind !== 'choose-place') throw new Error(`Expected choose-place, got ${answer.kind}`);
  expect(answer.places.map(({ name, land }) => [name, land]).toSorted()).toEqual([
    ['Bromskirchen', 'HE'],
    ['Hallenberg', 'NW'],
  ]);
});

test('99999 is unknown; a code of a company and a person abroad are answers too', async () => {
  expect(await api.directory.findSites({ postalCode: '99999' })).toMatchObject({
    kind: 'unknown-postal-code',
    postalCode: '99999',
    online: { first: true },
  });
  const [company] = loadReferenceData().largeRecipients;
  expect(await api.directory.findSites({ postalCode: company })).toMatchObject({ kind: 'large-recipient' });
  expect(await api.directory.findSites({ abroad: true })).toMatchObject({
    kind: 'abroad',
    online: { first: true, because: 'abroad' },
  });
});

test('Buß- und Bettag closes in Saxony and not in Thuringia', async () => {
  const { sites } = demoDirectory(loadReferenceData());
  const dresden = sites.find(({ name }) => name === 'JMD Dresden');
  const erfurt = sites.find(({ districtCode }) => districtCode === '16051');
  if (!dresden || !erfurt) throw new Error('The demonstration world lacks Dresden or Erfurt');
  await change([{ ...erfurt, openingHours: dresden.openingHours, byAppointment: dresden.byAppointment }]);
  const stateAt = async (moment: string) => {
    clock.now = Temporal.Instant.from(moment);
    const answers = [await found({ districtCode: '14612' }), await found({ districtCode: '16051' })];
    clock.now = NOW;
    return answers.map((answer) => answer.sites.find(({ id }) => id === dresden.id || id === erfurt.id)?.openNow);
  };
  expect(await stateAt('2026-11-18T09:15:00Z')).toEqual(['closed', 'open']);
  expect(await stateAt('2026-11-11T09:15:00Z')).toEqual(['open', 'open']);
});

test('Language, topic and limit reach the rule', async () => {
  const { sites } = await found({ postalCode: '01067', language: 'ar', topic: 'housing', limit: 20 });
  expect(sites).toHaveLength(20);
  for (const site of sites.filter(({ responsible }) => !responsible)) {
    expect([site.matchesLanguage, site.matchesTopic]).toEqual([true, true]);
    expect(site.languages).toContain('ar');
  }
});

test.each([
  [{ postalCode: '1067' }, 'invalid_input', { postalCode: 'postal_code_length' }],
  [{ postalCode: 'Dresden' }, 'invalid_input', { postalCode: 'postal_code_digits' }],
  [{ postalCode: ' ' }, 'invalid_input', { postalCode: 'required' }],
  [{ postalCode: '1'.repeat(65) }, 'invalid_input', { postalCode: 'too_long' }],
  [{ postalCode: 1067 }, 'invalid_input', { postalCode: 'invalid' }],
  [{ districtCode: '99999' }, 'unknown_district', { districtCode: 'unknown_value' }],
  [{ districtCode: '1461' }, 'invalid_input', { districtCode: 'invalid' }],
  [{ language: 'xx', topic: 'yy' }, 'invalid_input', { language: 'unknown_value', topic: 'unknown_value' }],
  [{ limit: 0 }, 'invalid_input', { limit: 'invalid' }],
  [{ limit: 21 }, 'invalid_input', { limit: 'invalid' }],
  [{ limit: 1.5 }, 'invalid_input', { limit: 'invalid' }],
  [{ abroad: 'yes' }, 'invalid_input', { abroad: 'invalid' }],
  ['01067', 'invalid_input', { '': 'invalid' }],
  [undefined, 'invalid_input', { '': 'required' }],
])('%j is refused', async (input, reason, fieldErrors) => {
  const refusal = await refusalOf(api.directory.findSites(input as never));
  expect(refusal).toEqual({ code: 'BAD_REQUEST', reason, fieldErrors, retryable: false });
});

test('A change of the directory shows in the next answer', async () => {
  const { directory } = await readDirectory(database.current.db);
  const dresden = directory.sites.find(({ name }) => name === 'JMD Dresden');
  if (!dresden) throw new Error('The demonstration world lacks Dresden');
  const first = async () => (await found({ postalCode: '01067', limit: 1 })).sites[0]?.name;
  await change([{ ...dresden, name: 'JMD an der Elbe' }]);
  expect(await first()).toBe('JMD an der Elbe');
  await change([dresden]);
  expect(await first()).toBe('JMD Dresden');
});
