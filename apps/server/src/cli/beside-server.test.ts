import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { largeDirectory, loadReferenceData } from '@jmd-digital/content';
import { exportHsdsJson } from '@jmd-digital/domain/hsds';
import { createJmd } from '@jmd-digital/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jmd, killAll } from '../../test/jmd-process.ts';

let dir = '';
let dataDir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'jmd-beside-'));
  // As root, PostgreSQL runs as another user, who has to get in.
  await chmod(dir, 0o755);
  dataDir = join(dir, 'data');
});
afterAll(async () => {
  killAll();
  // What a failed test left behind.
  const [pid] = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  if (pid) process.kill(Number(pid), 'SIGINT');
  await rm(dir, { recursive: true, force: true });
});

async function run(...words: string[]) {
  const { ended, said, complaints } = jmd(words, { DATA_DIR: dataDir });
  const code = await ended;
  expect(complaints()).toBe('');
  return { code, text: said.join('\n') };
}
const databaseRuns = async () => (await readdir(join(dataDir, 'postgres'))).includes('postmaster.pid');
const site = largeDirectory(loadReferenceData(), 400).sites.find(({ address }) => address?.postalCode.startsWith('0'));

test('On an embedded database that nobody uses: it is made, seeded, exported, and ends with each command', async () => {
  expect(await run('migrate')).toEqual({ code: 0, text: 'The database is up to date.' });
  expect(await run('seed')).toEqual({ code: 0, text: 'Filled the empty directory with invented sites.' });
  expect(await run('seed')).toEqual({ code: 0, text: 'The directory is in use. It stays as it is.' });
  expect(await run('export', 'directory', '--out', join(dir, 'demo.csv'))).toEqual({ code: 0, text: '' });
  expect(await readFile(join(dir, 'demo.csv'), 'utf8')).toMatch(/^organization\.id,organization\.name,/);
  const json = await run('export', 'directory');
  expect(JSON.parse(json.text).locations).toHaveLength(500);
  expect(await databaseRuns()).toBe(false);
  expect((await readdir(dataDir)).toSorted()).toEqual(['postgres', 'postgres-password']);
});

test('Beside a running server: the database stays, and the next request sees the import', async () => {
  if (!site) throw new Error('no site');
  const server = jmd(['start'], { DATA_DIR: dataDir, PORT: '0' });
  const address = /http:\/\/localhost:\d+/.exec(await server.line(/\/health/))?.[0] ?? '';
  const client = createJmd({ baseUrl: address });
  const names = async () => {
    const answer = await client.directory.findSites({ districtCode: site.districtCode ?? '', limit: 20 });
    return answer.kind === 'found' ? answer.sites.map(({ name }) => name) : [];
  };
  expect(await names()).not.toContain(site.name);

  const { carriers } = largeDirectory(loadReferenceData(), 1);
  await writeFile(join(dir, 'real.json'), exportHsdsJson({ carriers, sites: [site] }));
  const imported = await run('import', 'directory', join(dir, 'real.json'), '--apply');
  expect(imported.code).toBe(0);
  expect(imported.text).toContain('Sites:    1 new, 0 changed, 0 as they are, 500 removed.');
  expect(imported.text).toContain('Written.');

  expect(await names()).toEqual([site.name]);
  expect(await databaseRuns()).toBe(true);
  expect(await (await fetch(`${address}/health`)).json()).toMatchObject({ status: 'ok' });
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(await databaseRuns()).toBe(false);
});
