import { demoDirectory, loadReferenceData } from '@jmd-digital/content';
import { expect, test } from 'vitest';
// @boundaries-ignore A list of strings, not code; the testkit itself needs a database.
import naughtyStrings from '../../../../testkit/data/blns.json' with { type: 'json' };
import { assembleDirectory } from '../assemble.ts';
import { createPlaceIndex } from '../place-index.ts';
import { exportHsdsJson } from './export.ts';
import { readHsdsJson } from './read.ts';
import { toHsdsService } from './write.ts';

const reference = loadReferenceData();
const places = createPlaceIndex(reference);
const imported = (text: string) => assembleDirectory(readHsdsJson(text), places);

const { carriers, sites } = demoDirectory(reference);
const site = sites.find(({ accessibility, website, assuredOn }) => accessibility && website && assuredOn);
const service = site?.services[0];
const carrier = carriers.find(({ id }) => id === site?.carrierId);
if (!site || !service || !carrier) throw new Error('The demonstration world has no whole site');
const whole = toHsdsService(service, site, carrier);

/** Copies of a JSON value, in each of them one text is another. */
function* withOneTextReplaced(value: unknown, by: string): Generator<unknown> {
  if (typeof value === 'string') yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    for (const changed of withOneTextReplaced(entry, by)) {
      yield Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
    }
  }
}

test('A naughty string that is a whole file, or stands in one, is told and not thrown', () => {
  for (const naughty of naughtyStrings) {
    for (const file of [naughty, `[${naughty}]`, `{${JSON.stringify(naughty)}: []}`, `{"services": [${naughty}`]) {
      for (const { line } of imported(file).problems) expect(line).toBeGreaterThan(0);
    }
  }
});

test('A naughty name comes back intact, or is refused where it stands', () => {
  for (const naughty of naughtyStrings) {
    const named = [{ ...site, name: naughty, description: naughty, accessibility: naughty, services: [] }];
    const { directory, problems } = imported(exportHsdsJson({ carriers: [carrier], sites: named }));
    const name = naughty.trim();
    const fits = name !== '' && [...name].length <= 200;
    expect({ naughty, fields: problems.map(({ field }) => field) }).toEqual({
      naughty,
      fields: fits ? [] : ['locations[0].name'],
    });
    if (fits) expect(directory.sites[0]).toMatchObject({ name, description: name, accessibility: name });
  }
});

test('A naughty string in the place of any text of a service crashes nothing', () => {
  const some = naughtyStrings.filter((_, index) => index % 64 === 0);
  let count = 0;
  for (const naughty of some) {
    for (const changed of withOneTextReplaced(whole, naughty)) {
      const { directory, problems } = imported(JSON.stringify([changed]));
      for (const { line, message } of problems) expect([line, message === '']).toEqual([1, false]);
      expect(directory.sites.length).toBeLessThanOrEqual(2);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(500);
});
