import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDirectory } from '@jmd-digital/api';
import { largeDirectory, loadReferenceData } from '@jmd-digital/content';
import { freePort, readDirectory } from '@jmd-digital/db';
import { exportCsv } from '@jmd-digital/domain/directory-import';
import type { Directory, Site } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jmd, killAll } from '../../test/jmd-process.ts';

const database = testDatabase();
let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'jmd-import-'));
});
afterAll(async () => {
  killAll();
  await rm(dir, { recursive: true, force: true });
});

const SITES = 10_000;

const stored = () => readDirectory(database.current.db);
const file = (name: string) => join(dir, name);
async function run(...args: string[]) {
  const process = jmd(args, { DATABASE_URL: database.url });
  const code = await process.ended;
  return { code, said: process.said, complaints: process.complaints() };
}

/** Mistakes in a site, with the column that they are named by. */
const MISTAKES: readonly [column: string, mistake: (site: Site) => object][] = [
  ['location.name', () => ({ name: '' })],
  ['address.postal_code', ({ address }) => ({ address: { ...address, postalCode: '1067' } })],
  ['address.postal_code', ({ address }) => ({ address: { ...address, postalCode: '99999' } })],
  ['location.district', () => ({ districtCode: '99999' })],
  ['phone.number', () => ({ phone: '0351 12345' })],
  ['contact.email', () => ({ email: 'nobody' })],
  ['location.url', () => ({ website: 'javascript:alert(1)' })],
  ['language.code', () => ({ languages: ['de', 'klingon'] })],
  ['service_area.extent', () => ({ serviceAreas: ['99999'] })],
  ['schedule.opening_hours', () => ({ openingHours: [{ weekday: 1, opens: '12:00', closes: '09:00' }] })],
  ['service.kind', ({ services: [offer] }) => ({ services: [{ ...offer, kind: 'party' }] })],
  ['service.maximum_age', ({ services: [offer] }) => ({ services: [{ ...offer, maxAge: 3 }] })],
];

const large = (count: number) => largeDirectory(loadReferenceData(), count);

/** Every 250th site gets a mistake; answers with the beginnings of the lines that have to name them. */
function withMistakes({ carriers, sites }: Directory, path: string): { text: string; expected: string[] } {
  const wrong = Array.from({ length: 37 }, (_, index) => 100 + index * 250);
  const broken = sites.map((site, index): Site => {
    const mistake = MISTAKES[wrong.indexOf(index) % MISTAKES.length];
    return mistake ? { ...site, ...mistake[1](site) } : site;
  });
  const text = exportCsv({ carriers, sites: broken });
  const lines = text.split('\r\n');
  const expected = wrong.map((position, index) => {
    const line = 1 + lines.findIndex((row) => row.includes(sites[position]?.id ?? 'none'));
    return `${path}:${line} ${MISTAKES[index % MISTAKES.length]?.[0]}:`;
  });
  return { text, expected };
}

test('10,000 sites with 37 broken rows: all are named, none is written; mended they are written at once, and once', async () => {
  const directory = large(SITES);
  const { text, expected } = withMistakes(directory, file('broken.csv'));
  await writeFile(file('broken.csv'), text);
  await writeFile(file('good.csv'), exportCsv(directory));

  for (const flags of [[], ['--apply']]) {
    const { code, said, complaints } = await run('import', 'directory', file('broken.csv'), ...flags);
    expect(said.filter((line) => line.startsWith(dir)).map((line) => line.split(' ', 2).join(' '))).toEqual(expected);
    expect(said).toContain('37 errors, 0 hints.');
    expect({ code, complaints }).toEqual({ code: 1, complaints: '' });
  }
  const before = await stored();
  expect(before.directory).toEqual({ carriers: [], sites: [] });

  const written = await run('import', 'directory', file('good.csv'), '--apply');
  expect(written).toMatchObject({ code: 0, complaints: '' });
  expect(written.said.at(-1)).toBe('Written.');
  const after = await stored();
  expect(after.directory.sites).toHaveLength(SITES);
  expect(after.state.version).toBe(before.state.version + 1);

  const again = await run('import', 'directory', file('good.csv'), '--apply', '--replace');
  expect(again.said.at(-1)).toBe('The directory says the same already. Nothing was written.');
  expect((await stored()).state.version).toBe(after.state.version);
});

/** Asks until the count of backends of this database with such a state is as it should be. */
async function backends(condition: string, isEnough: (count: number) => boolean): Promise<void> {
  for (;;) {
    const { rows } = await database.current.pool.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and ${condition}`,
    );
    if (isEnough(rows.length)) return;
  }
}

test('An import that is killed in the middle of writing leaves the old directory whole, and the next one goes through', async () => {
  await importDirectory(database.current, exportCsv(large(20)), { format: 'csv', apply: true, replace: true });
  const before = await stored();
  expect(before.directory.sites).toHaveLength(20);

  const directory = large(2_000);
  await writeFile(file('next.csv'), exportCsv(directory));
  const words = ['import', 'directory', file('next.csv'), '--apply', '--replace'];
  // Somebody else is about to write the very last offer, so the import stops there, with all the rest written.
  const other = await database.current.pool.connect();
  await other.query('begin');
  await other.query(
    `insert into service select $1, site_id, name, kind, description, topics, min_age, max_age from service limit 1`,
    [directory.sites.flatMap(({ services }) => services).at(-1)?.id],
  );
  const { child, ended } = jmd(words, { DATABASE_URL: database.url });
  await backends(`wait_event_type = 'Lock'`, (count) => count === 1);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  await other.query('rollback');
  other.release();
  await backends(`state <> 'idle'`, (count) => count === 0);
  expect(await stored()).toEqual(before);

  expect((await run(...words)).code).toBe(0);
  const after = await stored();
  expect(after.directory.sites).toHaveLength(2_000);
  expect(after.state.version).toBe(before.state.version + 1);
});

test('What is no command of ours ends with 2 and says how it goes', async () => {
  for (const [words, complaint] of [
    [['import'], 'It goes: jmd import directory FILE'],
    [['import', 'directory', 'a', 'b'], 'It goes: jmd import directory FILE'],
    [['import', 'sites', 'a'], 'It goes: jmd import directory FILE'],
    [['import', 'directory', 'no-such-file'], 'no-such-file cannot be read'],
    [['import', 'directory', 'a', '--force'], `'--force'`],
    [['import', 'directory', 'a', '--format', 'xml'], '--format takes json or csv.'],
    [['export', 'directory', '--out', join(dir, 'no', 'folder', 'a.csv')], 'a.csv cannot be written: ENOENT'],
    [['migrate', 'all'], 'It goes: jmd migrate'],
  ] as const) {
    const { code, said, complaints } = await run(...words);
    expect({ code, said }).toEqual({ code: 2, said: [] });
    expect(complaints).toContain(complaint);
  }
});

test('A database that is not there is said in a sentence', async () => {
  const url = `postgresql://jmd@127.0.0.1:${await freePort()}/nobody`;
  const { ended, complaints } = jmd(['migrate'], { DATABASE_URL: url });
  expect(await ended).toBe(2);
  expect(complaints()).toMatch(/^The database does not answer\. [^\n]+\n$/);
});
