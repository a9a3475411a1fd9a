import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import type { Directory } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDirectory } from '../../../test/arbitrary-directory.ts';
import { assembleDirectory } from '../assemble.ts';
import { createPlaceIndex } from '../place-index.ts';
import { exportHsdsJson } from './export.ts';
import { readHsdsJson } from './read.ts';
import { toHsdsService } from './write.ts';

const reference = loadReferenceData();
const places = createPlaceIndex(reference);
const directories = arbitraryDirectory(reference.places.filter((_, index) => index % 500 === 0));
const imported = (text: string) => assembleDirectory(readHsdsJson(text), places);

function sorted({ carriers, sites }: Directory): Directory {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return { carriers: carriers.toSorted(byId), sites: sites.toSorted(byId) };
}

test('Any directory goes out and comes back the same, with nothing to say of it', () => {
  fc.assert(
    fc.property(directories, (directory) => {
      const { directory: back, problems } = imported(exportHsdsJson(directory));
      expect(problems).toEqual([]);
      expect(back).toEqual(sorted(directory));
    }),
    { numRuns: 300 },
  );
});

test('What full services of any directory say comes back the same', () => {
  fc.assert(
    fc.property(directories, (directory) => {
      const services = directory.sites.flatMap((site) => {
        const carrier = directory.carriers.find(({ id }) => id === site.carrierId);
        return carrier ? site.services.map((service) => toHsdsService(service, site, carrier)) : [];
      });
      const sites = directory.sites.filter((site) => site.services.length > 0);
      const named = new Set(sites.map(({ carrierId }) => carrierId));
      const { directory: back, problems } = imported(JSON.stringify(services));
      expect(problems).toEqual([]);
      expect(sorted(back)).toEqual(sorted({ sites, carriers: directory.carriers.filter(({ id }) => named.has(id)) }));
    }),
    { numRuns: 200 },
  );
});

test('The demonstration world goes out and comes back the same', () => {
  const directory = demoDirectory(reference);
  const { directory: back, problems } = imported(exportHsdsJson(directory));
  expect(problems).toEqual([]);
  expect(back).toEqual(sorted(directory));
});

test('A file cut off or changed anywhere never throws, and says so', () => {
  const directory = demoDirectory(reference);
  const [site] = directory.sites;
  const text = exportHsdsJson({
    carriers: directory.carriers.filter(({ id }) => id === site?.carrierId),
    sites: site ? [site] : [],
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 10, max: text.length - 40 }),
      fc.string({ maxLength: 3 }),
      fc.boolean(),
      (at, put, cut) => {
        const { problems } = imported(text.slice(0, at) + put + (cut ? '' : text.slice(at + put.length)));
        if (cut) expect(problems.length).toBeGreaterThan(0);
        for (const { line, message } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('A break in an organization is one problem, however many sites and offers fall with it', () => {
  const directory = demoDirectory(reference);
  const [carrier] = directory.carriers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lines = exportHsdsJson(directory).split('\n');
  const at = lines.findIndex((line) => line.startsWith('      "name"'));
  lines[at] = lines[at]?.replace(':', '') ?? '';
  const { directory: rest, problems } = imported(lines.join('\n'));
  expect(problems).toMatchObject([{ line: at + 1, field: 'organizations[0]', reason: 'syntax', severity: 'error' }]);
  const others = directory.sites.filter(({ carrierId }) => carrierId !== carrier?.id);
  expect(others.length).toBeLessThan(directory.sites.length);
  expect(rest.sites).toHaveLength(others.length);
});
