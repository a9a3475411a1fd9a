import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory, FindSitesOutput, Site } from '@jmd-digital/schemas';
import { findSitesOutput } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createDirectoryIndex } from './directory-index.ts';
import { type FinderData, findSites } from './find-sites.ts';
import { createHolidayIndex } from './holiday-index.ts';
import { createPlaceIndex } from './place-index.ts';

const reference = loadReferenceData();
const demo = demoDirectory(reference);
const places = createPlaceIndex(reference);
const holidays = createHolidayIndex(reference.holidays);
const dataOf = (directory: Directory): FinderData => ({
  places,
  holidays,
  directory: createDirectoryIndex(directory, places),
});
const data = dataOf(demo);
const now = Temporal.Instant.from('2026-11-25T10:00:00Z');

function found(answer: ReturnType<typeof findSites>): Extract<FindSitesOutput, { kind: 'found' }> {
  if (answer.kind !== 'found') throw new Error(`Expected found, got ${answer.kind}`);
  return answer;
}

/** A site at a place of the reference data, with what a test wants to be different. */
function siteAt(postalCode: string, number: number, more: Partial<Site> = {}): Site {
  const [place] = places.placesOf(postalCode);
  if (!place) throw new Error(`No place has the code ${postalCode}`);
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    carrierId: demo.carriers[0]?.id ?? '',
    name: `JMD ${place.name}`,
    description: '',
    virtual: false,
    address: { street: 'Beispielweg 1', postalCode, place: place.name },
    districtCode: place.districtCode,
    position: { lat: place.lat, lon: place.lon },
    phone: null,
    email: null,
    website: null,
    languages: ['de'],
    channels: ['on-site'],
    serviceAreas: [place.districtCode],
    openingHours: [],
    byAppointment: false,
    accessibility: null,
    services: [],
    assuredOn: null,
    ...more,
  };
}
const world = (...sites: Site[]) => dataOf({ carriers: demo.carriers, sites });

test('01067 is Dresden, 14612, with a responsible site first', () => {
  const answer = found(findSites({ postalCode: '01067' }, data, now));
  expect(new Set(answer.places.map(({ districtCode }) => districtCode))).toEqual(new Set(['14612']));
  expect(answer.places[0]?.name).toBe('Dresden');
  expect(answer.sites[0]).toMatchObject({ responsible: true, address: { postalCode: '01067' } });
  expect(answer.online).toMatchObject({ first: false, because: null });
  expect(answer.online.sites.length).toBeGreaterThan(0);
});

test.each(['٠١٠٦٧', ' D-01067', '０１０６７'])('%s is the same as 01067', (postalCode) => {
  expect(findSites({ postalCode }, data, now)).toEqual(findSites({ postalCode: '01067' }, data, now));
});

test('15848 asks back among its places', () => {
  const answer = findSites({ postalCode: '15848' }, data, now);
  expect(answer.kind).toBe('choose-place');
  if (answer.kind !== 'choose-place') return;
  expect(answer.places).toHaveLength(55);
  expect(new Set(answer.places.map(({ districtCode }) => districtCode))).toEqual(new Set(['12067', '12061']));
});

test('59969 is Hallenberg in NW or Bromskirchen in HE, and the district decides', () => {
  const answer = findSites({ postalCode: '59969' }, data, now);
  expect(answer.kind === 'choose-place' && answer.places.map(({ name, land }) => `${name} ${land}`).sort()).toEqual([
    'Bromskirchen HE',
    'Hallenberg NW',
  ]);
  const chosen = found(findSites({ postalCode: '59969', districtCode: '06635' }, data, now));
  expect(chosen.places.map(({ name }) => name)).toEqual(['Bromskirchen']);
});

test('A district that the code does not lie in is asked for again', () => {
  expect(findSites({ postalCode: '59969', districtCode: '14612' }, data, now).kind).toBe('choose-place');
});

test('Unknown codes, codes of companies, and broken ones', () => {
  expect(findSites({ postalCode: '99999' }, data, now)).toMatchObject({
    kind: 'unknown-postal-code',
    online: { first: true },
  });
  expect(findSites({ postalCode: '01053' }, data, now)).toMatchObject({ kind: 'large-recipient', postalCode: '01053' });
  expect(findSites({ postalCode: '1067' }, data, now)).toEqual({
    kind: 'refused',
    reason: 'invalid_input',
    fieldErrors: { postalCode: 'postal_code_length' },
  });
  expect(findSites({ districtCode: '99999' }, data, now)).toMatchObject({
    kind: 'refused',
    reason: 'unknown_district',
  });
});

test('Abroad and without a place, online counselling comes first and names why', () => {
  expect(findSites({ abroad: true, postalCode: '01067' }, data, now)).toMatchObject({
    kind: 'abroad',
    online: { first: true, because: 'abroad' },
  });
  expect(findSites({}, data, now)).toMatchObject({
    kind: 'found',
    sites: [],
    online: { first: true, because: 'no-place' },
  });
});

test('Responsible before near', () => {
  const near = siteAt('01067', 1, { serviceAreas: [] });
  const far = siteAt('04109', 2, { serviceAreas: ['14612'] });
  const sites = found(findSites({ postalCode: '01067' }, world(near, far), now)).sites;
  expect(sites.map(({ id, responsible }) => [id, responsible])).toEqual([
    [far.id, true],
    [near.id, false],
  ]);
  expect(sites[0]?.distanceKm).toBeGreaterThan(90);
  expect(sites[1]?.distanceKm).toBe(1);
});

test('A responsible site stays without the language asked for; other sites need it', () => {
  const own = siteAt('01067', 1);
  const other = siteAt('01796', 2);
  const speaking = siteAt('04109', 3, { languages: ['de', 'ti'] });
  const sites = found(findSites({ postalCode: '01067', language: 'ti' }, world(own, other, speaking), now)).sites;
  expect(sites.map(({ id, matchesLanguage }) => [id, matchesLanguage])).toEqual([
    [own.id, false],
    [speaking.id, true],
  ]);
});

test('No site serves the district: online first, near sites after it', () => {
  const answer = found(findSites({ postalCode: '01067' }, world(siteAt('04109', 1)), now));
  expect(answer.online).toMatchObject({ first: true, because: 'no-responsible-site' });
  expect(answer.sites).toHaveLength(1);
});

test('On an island the straight line misleads, unless a site is on the same island', () => {
  const mainland = siteAt('25524', 1, { serviceAreas: ['01056', '01054'] });
  const sylt = siteAt('25980', 2);
  const onHelgoland = found(findSites({ postalCode: '27498' }, world(mainland), now));
  expect(onHelgoland.online).toMatchObject({ first: true, because: 'distance-misleads' });
  expect(onHelgoland.sites[0]).toMatchObject({ responsible: true, distanceMisleads: true });

  const onSylt = found(findSites({ postalCode: '25999' }, world(mainland, sylt), now));
  expect(onSylt.online.first).toBe(false);
  expect(onSylt.sites.map(({ id, distanceMisleads }) => [id, distanceMisleads])).toEqual([
    [sylt.id, false],
    [mainland.id, true],
  ]);
});

test('A whole district has a centre and a name', () => {
  const answer = found(findSites({ districtCode: '05958' }, data, now));
  expect(answer.places).toEqual([
    {
      name: 'Hochsauerlandkreis',
      postalCode: null,
      districtCode: '05958',
      districtName: 'Hochsauerlandkreis',
      land: 'NW',
    },
  ]);
});

test('A site that names no language or topic is never first among equals', () => {
  const plain = siteAt('01067', 1);
  const fitting = siteAt('01067', 2, { languages: ['de', 'ar'] });
  const sites = found(findSites({ postalCode: '01067', language: 'ar' }, world(plain, fitting), now)).sites;
  expect(sites[0]?.id).toBe(fitting.id);
});

test('Every postal code gets an answer of the contract, sorted, with online counselling in it', () => {
  const codes = [...new Set(reference.places.map(({ postalCode }) => postalCode))];
  fc.assert(
    fc.property(
      fc.constantFrom(...codes),
      fc.option(fc.constantFrom('de', 'ar', 'ti'), { nil: undefined }),
      (postalCode, language) => {
        const answer = findSites({ postalCode, language: language as 'de' | undefined, limit: 20 }, data, now);
        if (answer.kind === 'refused') throw new Error('A code of the reference data was refused');
        expect(findSitesOutput.parse(answer)).toEqual(answer);
        expect(answer.online.sites.length).toBeGreaterThan(0);
        if (answer.kind !== 'found') return;
        const responsible = answer.sites.map((site) => Number(site.responsible));
        expect(responsible).toEqual([...responsible].sort((a, b) => b - a));
        expect(answer.online.first).toBe(answer.online.because !== null);
      },
    ),
    { numRuns: 400 },
  );
});
