import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory, Site } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDirectory } from '../../test/arbitrary-directory.ts';
import { type DirectoryChangePlan, planDirectoryChange } from './change-plan.ts';

const reference = loadReferenceData();
const demo = demoDirectory(reference);
const anyDirectory = arbitraryDirectory(reference.places.slice(0, 20));

/** The directory that a plan leads to. */
const after = ({ add, change, keep }: DirectoryChangePlan): Directory => ({
  carriers: [...keep.carriers, ...change.carriers.map((changed) => changed.after), ...add.carriers],
  sites: [...keep.sites, ...change.sites.map((changed) => changed.after), ...add.sites],
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const sorted = ({ carriers, sites }: Directory) => ({ carriers: carriers.toSorted(byId), sites: sites.toSorted(byId) });

/** The same content with every list the other way round. */
const reversed = ({ carriers, sites }: Directory): Directory => ({
  carriers: carriers.toReversed(),
  sites: sites.toReversed().map((site) => ({
    ...site,
    languages: site.languages.toReversed(),
    channels: site.channels.toReversed(),
    serviceAreas: site.serviceAreas.toReversed(),
    openingHours: site.openingHours.toReversed(),
    services: site.services.toReversed().map((offer) => ({ ...offer, topics: offer.topics.toReversed() })),
  })),
});

function first(directory: Directory): Site {
  const [site] = directory.sites;
  if (!site) throw new Error('no site');
  return site;
}

test('The same directory again, in any order, is no change', () => {
  expect(planDirectoryChange(demo, reversed(demo), { replace: true }).isEmpty).toBe(true);
  fc.assert(
    fc.property(anyDirectory, fc.boolean(), (directory, replace) => {
      const plan = planDirectoryChange(directory, reversed(structuredClone(directory)), { replace });
      expect(plan.isEmpty).toBe(true);
      expect(plan.keep).toEqual(directory);
    }),
  );
});

test('Importing twice changes nothing the second time', () => {
  fc.assert(
    fc.property(anyDirectory, anyDirectory, fc.boolean(), (current, incoming, replace) => {
      const result = after(planDirectoryChange(current, incoming, { replace }));
      expect(planDirectoryChange(result, incoming, { replace }).isEmpty).toBe(true);
    }),
  );
});

test('Replacing gives what came in, whatever was there', () => {
  fc.assert(
    fc.property(anyDirectory, anyDirectory, (current, incoming) => {
      const plan = planDirectoryChange(current, incoming, { replace: true });
      expect(sorted(after(plan))).toEqual(sorted(incoming));
      expect(plan.remove.carriers.length + plan.change.carriers.length + plan.keep.carriers.length).toBe(
        current.carriers.length,
      );
    }),
  );
});

test('Without replacing nothing is removed, and what is not named stays as it is', () => {
  fc.assert(
    fc.property(anyDirectory, anyDirectory, (current, incoming) => {
      const plan = planDirectoryChange(current, incoming, { replace: false });
      expect(plan.remove).toEqual({ carriers: [], sites: [] });
      expect(sorted(after(plan))).toEqual(
        sorted({
          carriers: [...current.carriers, ...incoming.carriers],
          sites: [...current.sites, ...incoming.sites],
        }),
      );
    }),
  );
});

test('A change names exactly the fields that differ', () => {
  const site = first(demo);
  const moved: Site = {
    ...site,
    name: `${site.name} neu`,
    phone: null,
    address: site.address && { ...site.address, street: 'Neuer Weg 1' },
    languages: site.languages.slice(1),
    services: site.services.map((offer) => ({ ...offer, maxAge: 26 })),
  };
  const plan = planDirectoryChange(demo, { carriers: [], sites: [moved] }, { replace: false });
  expect(plan.change.sites).toEqual([
    { before: site, after: moved, fields: ['name', 'address', 'phone', 'languages', 'services'] },
  ]);
  expect(plan.keep.sites).toHaveLength(demo.sites.length - 1);
  expect(plan.isEmpty).toBe(false);
});

test('Every single field of carrier and site is compared', () => {
  const site = first(demo);
  for (const field of Object.keys(site).filter((key) => key !== 'id')) {
    const changed = { ...site, [field]: field === 'services' ? [] : 'other' };
    const plan = planDirectoryChange(demo, { carriers: [], sites: [changed] }, { replace: false });
    expect(plan.change.sites.map(({ fields }) => fields)).toEqual([[field]]);
  }
  const [carrier] = demo.carriers;
  if (!carrier) throw new Error('no carrier');
  for (const field of Object.keys(carrier).filter((key) => key !== 'id')) {
    const changed = { carriers: [{ ...carrier, [field]: 'other' }], sites: [] };
    expect(planDirectoryChange(demo, changed, { replace: false }).change.carriers[0]?.fields).toEqual([field]);
  }
});

test('An offer that goes to another site is taken from the one that had it', () => {
  const site = first(demo);
  const heir: Site = { ...site, id: '00000000-0000-7000-8000-000000000001', name: 'JMD Erbe' };
  const plan = planDirectoryChange(demo, { carriers: [], sites: [heir] }, { replace: false });
  expect(plan.add.sites).toEqual([heir]);
  expect(plan.change.sites).toEqual([{ before: site, after: { ...site, services: [] }, fields: ['services'] }]);
});

test('Replacing keeps a carrier that is not named but still needed', () => {
  const site = first(demo);
  const plan = planDirectoryChange(demo, { carriers: [], sites: [site] }, { replace: true });
  expect(plan.keep.carriers.map(({ id }) => id)).toEqual([site.carrierId]);
  expect(plan.remove.carriers).toHaveLength(demo.carriers.length - 1);
  expect(plan.remove.sites).toHaveLength(demo.sites.length - 1);
});
