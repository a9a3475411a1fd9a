import { demoDirectory, largeDirectory, loadReferenceData } from '@jmd-digital/content';
import { applyDirectoryChange, readDirectory } from '@jmd-digital/db';
import { exportCsv } from '@jmd-digital/domain/directory-import';
import { exportHsdsJson } from '@jmd-digital/domain/hsds';
import type { Directory } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeEach, expect, test } from 'vitest';
import { callerAt } from '../../test/caller.ts';
import { type DirectoryFormat, importDirectory } from './directory-import.ts';
import { exportDirectory } from './export-directory.ts';
import { seedDemonstration } from './seed.ts';

const database = testDatabase();
const reference = loadReferenceData();
const FORMATS: DirectoryFormat[] = ['json', 'csv'];

beforeEach(async () => {
  await database.current.pool.query('truncate carrier cascade');
  await database.current.pool.query('update directory_state set version = 0, demonstration = false');
});

const stored = () => readDirectory(database.current.db);
const put = ({ carriers, sites }: Directory) =>
  applyDirectoryChange(database.current.db, {
    ...{ putCarriers: carriers, putSites: sites, removeSiteIds: [], removeCarrierIds: [], demonstration: false },
  });
const imported = (text: string, format: DirectoryFormat, more: { apply?: boolean; replace?: boolean } = {}) =>
  importDirectory(database.current, text, { format, apply: false, replace: false, ...more });
const counts = ({ plan: { add, change, keep, remove } }: Awaited<ReturnType<typeof importDirectory>>) =>
  [add, change, keep, remove].map(({ sites }) => sites.length);

const fileOf = (directory: Directory, format: DirectoryFormat) =>
  format === 'csv' ? exportCsv(directory) : exportHsdsJson(directory);

// 10,000 of them go through the command line, in import-command.test.ts.
test.each([
  ['csv', 1_000],
  ['json', 1_000],
] as const)(
  'From %s, %i sites: a dry run writes nothing, applying writes all, importing twice changes nothing',
  async (format, count) => {
    const file = fileOf(largeDirectory(reference, count), format);
    const before = await stored();

    const dry = await imported(file, format);
    expect(dry).toMatchObject({ problems: [], applied: false, replacesDemonstration: false });
    expect(counts(dry)).toEqual([count, 0, 0, 0]);
    expect(await stored()).toEqual(before);

    const first = await imported(file, format, { apply: true });
    expect(first.applied).toBe(true);
    const after = await stored();
    expect(after.state).toEqual({ version: before.state.version + 1, demonstration: false });
    expect(after.directory.sites).toHaveLength(count);

    const second = await imported(file, format, { apply: true, replace: true });
    expect(second.plan.isEmpty).toBe(true);
    expect(counts(second)).toEqual([0, 0, count, 0]);
    expect((await stored()).state.version).toBe(after.state.version);
  },
);

test.each(FORMATS)('What goes out as %s comes in as it was', async (format) => {
  await put(demoDirectory(reference));
  const { directory } = await stored();
  const file = await exportDirectory(database.current, format);
  expect((await imported(file, format, { replace: true })).plan.isEmpty).toBe(true);
  await database.current.pool.query('truncate carrier cascade');
  await imported(file, format, { apply: true });
  expect((await stored()).directory).toEqual(directory);
});

test.each(FORMATS)('A file with one error is never applied (%s)', async (format) => {
  const file = fileOf(largeDirectory(reference, 20), format);
  const broken = file.replace(/\+49\d+/, '110');
  const { applied, problems } = await imported(broken, format, { apply: true });
  expect(applied).toBe(false);
  expect(problems).toHaveLength(1);
  expect((await stored()).directory.sites).toEqual([]);
});

test('A hint does not stop an import', async () => {
  const file = fileOf(largeDirectory(reference, 5), 'csv');
  const { applied, problems } = await imported(file.replaceAll('location.assured_date', 'remarks'), 'csv', {
    apply: true,
  });
  expect(problems.map(({ severity }) => severity)).toEqual(['hint']);
  expect(applied).toBe(true);
  expect((await stored()).directory.sites).toHaveLength(5);
});

test('Without replacing, sites that the file does not name stay; with it they go', async () => {
  const large = largeDirectory(reference, 40);
  const file = fileOf({ ...large, sites: large.sites.slice(0, 30) }, 'json');
  await put({ ...large, sites: large.sites.slice(10).map((site) => ({ ...site, phone: null })) });

  const kept = await imported(file, 'json', { apply: true });
  expect(counts(kept)).toEqual([10, 20, 10, 0]);
  expect(kept.plan.change.sites.every(({ fields }) => fields.join() === 'phone')).toBe(true);
  expect((await stored()).directory.sites).toHaveLength(40);

  expect(counts(await imported(file, 'json', { apply: true, replace: true }))).toEqual([0, 0, 30, 10]);
  expect((await stored()).directory.sites).toHaveLength(30);
});

test('The first real import takes the place of the demonstration, and the finder answers with it at once', async () => {
  const file = fileOf(largeDirectory(reference, 12), 'csv');
  await seedDemonstration(database.current);
  const finder = callerAt(database.current);
  const invented = await finder.directory.findSites({ postalCode: '01067' });
  expect(invented.kind === 'found' && invented.sites.length > 0).toBe(true);

  const dry = await imported(file, 'csv');
  expect(dry.replacesDemonstration).toBe(true);
  expect(counts(dry)).toEqual([12, 0, 0, 500]);
  await imported(file, 'csv', { apply: true });
  const { state, directory } = await stored();
  expect(state.demonstration).toBe(false);
  expect(directory.sites).toHaveLength(12);
  const real = await finder.directory.findSites({ postalCode: '01067', limit: 20 });
  const names = new Set(directory.sites.map(({ name }) => name));
  expect(real.kind === 'found' && real.sites.filter(({ name }) => !names.has(name))).toEqual([]);

  const more = fileOf(largeDirectory(reference, 13), 'csv');
  await put(directory);
  expect(counts(await imported(more, 'csv'))).toEqual([1, 0, 12, 0]);
});

test('An import that waited for another one is planned on what the other one left', async () => {
  const large = largeDirectory(reference, 4);
  const file = fileOf(large, 'csv');
  const [one, two] = await Promise.all([
    imported(file, 'csv', { apply: true }),
    imported(file, 'csv', { apply: true }),
  ]);
  expect([counts(one), counts(two)].toSorted()).toEqual([
    [0, 0, 4, 0],
    [4, 0, 0, 0],
  ]);
});
