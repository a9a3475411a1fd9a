import { chmod, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { applyDirectoryChange, type Database, openDatabase, readDirectory } from '@jmd-digital/db';
import { createJmd } from '@jmd-digital/sdk';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type JmdProcess, jmd, killAll } from '../test/jmd-process.ts';

// Each test starts whole servers, which takes its time where other work goes on beside.
vi.setConfig({ testTimeout: 120_000 });

let root = '';
let dataDir = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'jmd-start-'));
  // As root, PostgreSQL runs as another user, who has to get in.
  await chmod(root, 0o755);
  dataDir = join(root, 'data');
});
afterAll(async () => {
  const pid = await postgresPid();
  killAll();
  if (pid !== null && isAlive(pid)) process.kill(pid, 'SIGINT');
  await gone(pid);
  await rm(root, { recursive: true, force: true });
});

const start = (more: Record<string, string> = {}) => jmd(['start'], { DATA_DIR: dataDir, PORT: '0', ...more });
const postmaster = () => readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').then((text) => text.split('\n'));
const postgresPid = () =>
  postmaster().then(
    ([pid]) => Number(pid) || null,
    () => null,
  );

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits until a process has ended; one that never does fails the test by its time limit. */
async function gone(pid: number | null): Promise<void> {
  while (pid !== null && isAlive(pid)) await setImmediate();
}

async function addressOf(server: JmdProcess): Promise<string> {
  const line = await server.line(/\/health/);
  return /http:\/\/localhost:\d+/.exec(line)?.[0] ?? line;
}
const health = async (url: string) => (await fetch(`${url}/health`)).json();
const firstInDresden = async (url: string) => {
  const answer = await createJmd({ baseUrl: url }).directory.findSites({ postalCode: '01067' });
  return answer.kind === 'found' ? answer.sites[0]?.name : answer.kind;
};

/** Reaches into the database of the running server, past it. */
async function inDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const port = (await postmaster())[3];
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
  const database = openDatabase(`postgresql://jmd:${password}@127.0.0.1:${port}/postgres`);
  return work(database).finally(database.close);
}

/** Waits for the end and looks that nothing of it is left. */
async function endedCleanly(server: JmdProcess, pid: number | null): Promise<void> {
  expect(await server.ended, server.complaints()).toBe(0);
  expect(server.said.at(-1)).toBe('Stopped. Everything is saved.');
  expect(server.complaints()).toBe('');
  await gone(pid);
  expect(await readdir(dataDir)).not.toContain('server.lock');
}

test('A first start seeds and prints its addresses, a second one beside it is told off, Ctrl-C ends all of it', async () => {
  const server = start();
  const url = await addressOf(server);
  expect(server.said.slice(0, 2)).toEqual(['  PostgreSQL runs.', '  Filled the empty directory with invented sites.']);
  expect(server.said).toContain('JMD digital is ready:');
  expect(await health(url)).toMatchObject({ status: 'ok', database: 'ok' });
  expect(await firstInDresden(url)).toBe('JMD Dresden');

  const second = start();
  expect(await second.ended).toBe(2);
  expect(second.complaints()).toBe(
    `The data directory ${dataDir} is in use by a running server (process ${server.child.pid}). Stop that one first, or set DATA_DIR and PORT for a second one.\n`,
  );
  expect(second.said).toEqual([]);
  expect(await health(url)).toMatchObject({ status: 'ok' });

  const pid = await postgresPid();
  expect(pid).not.toBeNull();
  server.child.kill('SIGINT');
  await endedCleanly(server, pid);
  await expect(fetch(`${url}/health`)).rejects.toThrow();
  const log = (await readFile(join(dataDir, 'server.log'), 'utf8')).trim().split('\n');
  // Before them stands how the invented people came in, through the same door as everybody.
  expect(log.map((line) => JSON.parse(line).route).slice(-3)).toEqual([
    '/health',
    '/api/trpc/directory.findSites',
    '/health',
  ]);
});

test('Killed and started again, it has what was changed, on the PostgreSQL that outlived it; SIGTERM ends it too', async () => {
  const killed = start();
  const before = await addressOf(killed);
  expect(killed.said.some((line) => line.includes('invented'))).toBe(false);
  expect(await firstInDresden(before)).toBe('JMD Dresden');
  await inDatabase(async ({ db }) => {
    const { directory } = await readDirectory(db);
    const putSites = directory.sites
      .filter(({ name }) => name === 'JMD Dresden')
      .map((site) => ({ ...site, name: 'JMD an der Elbe' }));
    await applyDirectoryChange(db, {
      ...{ putSites, putCarriers: [], removeSiteIds: [], removeCarrierIds: [], demonstration: true },
    });
  });
  const pid = await postgresPid();
  killed.child.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  expect(pid !== null && isAlive(pid)).toBe(true);

  const server = start();
  const url = await addressOf(server);
  expect(await postgresPid()).toBe(pid);
  expect(await health(url)).toMatchObject({ status: 'ok', database: 'ok' });
  expect(await firstInDresden(url)).toBe('JMD an der Elbe');
  server.child.kill('SIGTERM');
  await endedCleanly(server, pid);
});

test('Ctrl-C while it starts ends all of it too', async () => {
  const server = start();
  await server.line(/PostgreSQL runs/);
  const pid = await postgresPid();
  server.child.kill('SIGINT');
  await endedCleanly(server, pid);
  expect(server.said).not.toContain('JMD digital is ready:');
});

test('A port that is taken is said in a sentence, and the database is ended again', async () => {
  const other = createServer().listen(0);
  const { port } = other.address() as AddressInfo;
  const server = start({ PORT: String(port) });
  expect(await server.ended).toBe(2);
  other.close();
  expect(server.complaints()).toBe(
    `Port ${port} is taken by another program. Stop that one, or set PORT to another number.\n`,
  );
  expect(await postgresPid()).toBeNull();
  expect(await readdir(dataDir)).not.toContain('server.lock');
});

test('A wrong setting ends it before anything is made', async () => {
  const elsewhere = join(root, 'elsewhere');
  const server = jmd(['start'], { DATA_DIR: elsewhere, PORT: 'http' });
  expect(await server.ended).toBe(2);
  expect(server.complaints()).toBe('PORT has to be a whole number from 0 to 65535.\n');
  await expect(stat(elsewhere)).rejects.toThrow();
});

test('A word that is no command is told where to look', async () => {
  const wrong = jmd(['strat']);
  expect(await wrong.ended).toBe(2);
  expect(wrong.complaints()).toBe('There is no command "strat". See: jmd help\n');
});
