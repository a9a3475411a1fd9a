import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import {
  TAXONOMIES,
  TAXONOMY_TERMS,
  toHsdsLocation,
  toHsdsOrganization,
  toHsdsOrganizationSummary,
  toHsdsService,
  toHsdsServiceAtLocation,
  toHsdsServiceAtLocationSummary,
  toHsdsServiceSummary,
  toHsdsTaxonomy,
  toHsdsTaxonomyTerm,
} from '@jmd-digital/domain/hsds';
import type { Carrier, Service, Site } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { hsdsErrors } from './hsds-validator.ts';

const { carriers, sites } = demoDirectory(loadReferenceData());
const carrierById = new Map(carriers.map((carrier) => [carrier.id, carrier]));

interface Offer {
  service: Service;
  site: Site;
  carrier: Carrier;
}
const offers = sites.flatMap((site) => {
  const carrier = carrierById.get(site.carrierId);
  if (!carrier) throw new Error('no carrier');
  return site.services.map((service): Offer => ({ service, site, carrier }));
});
const [someOffer] = offers;
if (!someOffer) throw new Error('no offer');

/** Addresses that browsers and zod take but a URI may not hold, and text that needs no escape in JSON. */
const awkward = [
  'https://example.org/a b',
  'https://example.org/ü?q=ö#ß#2',
  'https://example.org/100%',
  'https://a.example.org/[x]|{y}',
].map(
  (website): Offer => ({
    service: { ...someOffer.service, description: '', topics: [], minAge: 0, maxAge: 120 },
    site: { ...someOffer.site, website, email: "o'neil+jmd@example.org", languages: ['fa-AF', 'ckb'], phone: null },
    carrier: { ...someOffer.carrier, website, description: '' },
  }),
);
const bare: Offer = {
  ...someOffer,
  site: {
    ...someOffer.site,
    ...{ virtual: true, address: null, districtCode: null, position: null, phone: null, email: null, website: null },
    ...{ languages: [], channels: [], serviceAreas: [], openingHours: [], accessibility: null, assuredOn: null },
  },
  carrier: { ...someOffer.carrier, website: null, email: null },
};
const all = [...offers, ...awkward, bare];

const valid = (definition: Parameters<typeof hsdsErrors>[0], values: readonly unknown[]) => {
  for (const value of values) expect(hsdsErrors(definition, JSON.parse(JSON.stringify(value)))).toEqual([]);
};

test('Services validate against the published schema, whole and as list items', () => {
  expect(offers.length).toBeGreaterThan(500);
  valid(
    'service',
    all.map(({ service, site, carrier }) => toHsdsService(service, site, carrier)),
  );
  valid(
    'service',
    all.map(({ service, site, carrier }) => toHsdsServiceSummary(service, site, carrier)),
  );
});

test('Services at locations validate, whole and as list items, and so do the service and the location inside', () => {
  for (const form of [toHsdsServiceAtLocation, toHsdsServiceAtLocationSummary]) {
    const objects = all.map(({ service, site, carrier }) => form(service, site, carrier));
    valid('service_at_location', objects);
    valid(
      'service',
      objects.map(({ service }) => service),
    );
    valid(
      'location',
      objects.map(({ location }) => location),
    );
  }
});

test('Organizations, locations, taxonomies and terms validate', () => {
  const withSites = carriers.map((carrier) =>
    toHsdsOrganization(
      carrier,
      sites.filter(({ carrierId }) => carrierId === carrier.id),
    ),
  );
  valid('organization', [...withSites, ...awkward.map(({ carrier, site }) => toHsdsOrganization(carrier, [site]))]);
  valid(
    'organization',
    all.map(({ carrier }) => toHsdsOrganizationSummary(carrier)),
  );
  valid(
    'location',
    all.map(({ site }) => toHsdsLocation(site)),
  );
  valid('taxonomy', TAXONOMIES.map(toHsdsTaxonomy));
  valid('taxonomy_term', TAXONOMY_TERMS.map(toHsdsTaxonomyTerm));
});

test('Every id within one service is unique, and so is every id of the profile', () => {
  const ids: string[] = [];
  JSON.stringify(toHsdsService(someOffer.service, someOffer.site, someOffer.carrier), (key, value) => {
    if (key === 'attributes' && Array.isArray(value)) ids.push(...value.map(({ id }) => id));
    return key === 'attributes' ? undefined : value;
  });
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
  const profile = [...TAXONOMIES, ...TAXONOMY_TERMS].map(({ id }) => id);
  expect(new Set(profile).size).toBe(profile.length);
});

test('The validator refuses broken objects', () => {
  const whole = toHsdsService(someOffer.service, someOffer.site, someOffer.carrier);
  const { name: _, ...nameless } = whole;
  const [at] = whole.service_at_locations;
  const broken: unknown[] = [
    nameless,
    { ...whole, id: 'not-a-uuid' },
    { ...whole, status: 'open' },
    { ...whole, url: 'https://example.org/a b' },
    { ...whole, email: 'nobody' },
    { ...whole, minimum_age: '12' },
    { ...whole, languages: [{ code: 'de' }] },
    { ...whole, schedules: whole.schedules.map((schedule) => ({ ...schedule, freq: 'DAILY' })) },
    { ...whole, service_at_locations: [{ ...at, location: { ...at?.location, location_type: 'online' } }] },
    { ...whole, organization: { ...whole.organization, description: undefined } },
  ];
  for (const value of broken) expect(hsdsErrors('service', JSON.parse(JSON.stringify(value)))).not.toEqual([]);
});
