import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseAnswers, openDatabase } from './client.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';

const FLAGS = ['-c', 'fsync=off'];
let dir: string;
let running: EmbeddedPostgres | null = null;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'jmd-embedded-'));
  // As root the server runs as another user, who has to get in.
  await chmod(dir, 0o755);
});
afterAll(async () => {
  await running?.stop();
  await rm(dir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres(dir, FLAGS);
  return running;
}

const postmasterPid = async () => (await readFile(join(dir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0];

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function ask(url: string, ...queries: string[]): Promise<unknown[]> {
  const database = openDatabase(url);
  try {
    let rows: unknown[] = [];
    for (const query of queries) rows = (await database.pool.query(query)).rows;
    return rows;
  } finally {
    await database.close();
  }
}

test('Starts on an empty folder, with a password of its own and for this machine alone', async () => {
  const { url, adopted } = await start();
  expect(adopted).toBe(false);
  expect(
    await ask(url, 'create table kept (number int)', 'insert into kept values (42)', 'select * from kept'),
  ).toEqual([{ number: 42 }]);
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  expect(
    await ask(
      url,
      `select datcollate, datlocale, pg_encoding_to_char(encoding) as encoding from pg_database
    where datname = 'postgres'`,
    ),
  ).toEqual([{ datcollate: 'C', datlocale: 'C.UTF-8', encoding: 'UTF8' }]);

  const stranger = Object.assign(new URL(url), { password: 'guess' });
  await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  expect((await readdir(dir)).toSorted()).toEqual(['postgres', 'postgres-password']);
});

test('A server that outlived its parent is taken over, with all that it had accepted', async () => {
  const { url } = await start();
  expect(await ask(url, 'select * from kept')).toEqual([{ number: 42 }]);
  const pid = await postmasterPid();
  expect((await start()).adopted).toBe(true);
  expect(await postmasterPid()).toBe(pid);
});

test('Ends, and ends again without a complaint', async () => {
  const { url, stop } = await start();
  await stop();
  const database = openDatabase(url);
  expect(await databaseAnswers(database, 10_000)).toBe(false);
  await database.close();
  await stop();
});

test('Starts again with what it had', async () => {
  const { url } = await start();
  expect(await ask(url, 'select * from kept')).toEqual([{ number: 42 }]);
});

test('Comes back after the whole server was killed, with all that it had accepted', async () => {
  const { url } = await start();
  await ask(url, 'insert into kept values (43)');
  const pid = Number(await postmasterPid());
  process.kill(pid, 'SIGQUIT');
  while (isAlive(pid)) await setImmediate();
  const again = await start();
  expect(await ask(again.url, 'select * from kept')).toEqual([{ number: 42 }, { number: 43 }]);
});

test('A first start that was cut short leaves nothing that stops the next one', async () => {
  const cut = await mkdtemp(join(tmpdir(), 'jmd-embedded-'));
  await chmod(cut, 0o755);
  await mkdir(join(cut, 'a', 'postgres.new', 'base'), { recursive: true });
  await expect(startEmbeddedPostgres(join(cut, 'a'), ['--no-such-flag'])).rejects.toThrow(
    /did not start.*\n.*no-such/s,
  );
  const server = await startEmbeddedPostgres(join(cut, 'a'), FLAGS);
  expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  await rm(cut, { recursive: true, force: true });
});

test('Starts in a folder that only the user of this process may enter, as a clone below /root is', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'jmd-closed-'));
  const server = await startEmbeddedPostgres(join(closed, 'data'), FLAGS);
  try {
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  } finally {
    await server.stop();
    await rm(closed, { recursive: true, force: true });
  }
});
