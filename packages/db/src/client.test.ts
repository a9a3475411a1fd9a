import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { testDatabase } from '../test/database.ts';
import { type Database, databaseAnswers, migrateDatabase, openDatabase } from './client.ts';
import { readDirectoryState } from './directory/read.ts';
import { freePort } from './embedded.ts';

const migrated = testDatabase();

/** An empty database without our schema. */
let admin: Database;
let url: string;
const name = `jmd_empty_${crypto.randomUUID().replaceAll('-', '')}`;
beforeAll(async () => {
  admin = openDatabase(inject('databaseUrl'));
  await admin.pool.query(`create database ${name} template template0`);
  url = Object.assign(new URL(inject('databaseUrl')), { pathname: `/${name}` }).href;
});
afterAll(async () => {
  await admin.pool.query(`drop database ${name} with (force)`);
  await admin.close();
});

const appliedMigrations = async ({ pool }: Database) =>
  (await pool.query('select hash from drizzle.__drizzle_migrations order by id')).rows;

test('Several processes may migrate an empty database at once; each migration runs once', async () => {
  const processes = Array.from({ length: 4 }, () => openDatabase(url));
  await Promise.all(processes.map(migrateDatabase));
  const [first] = processes;
  if (!first) throw new Error('no database');
  const rows = await appliedMigrations(first);
  expect(rows).toEqual(await appliedMigrations(migrated.current));
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
  expect(await readDirectoryState(first.db)).toEqual({ version: 0, demonstration: false });
  await Promise.all(processes.map((each) => each.close()));
});

test('Migrating again changes nothing', async () => {
  const before = await appliedMigrations(migrated.current);
  await migrated.current.pool.query('update directory_state set version = 7');
  await migrateDatabase(migrated.current);
  await migrateDatabase(migrated.current);
  expect(await appliedMigrations(migrated.current)).toEqual(before);
  expect((await readDirectoryState(migrated.current.db)).version).toBe(7);
});

test('Says whether the database answers: there, gone, closed, or silent', async () => {
  expect(await databaseAnswers(migrated.current, 10_000)).toBe(true);

  const nobody = openDatabase(`postgresql://jmd@127.0.0.1:${await freePort()}/postgres`);
  expect(await databaseAnswers(nobody, 10_000)).toBe(false);
  await nobody.close();
  expect(await databaseAnswers(nobody, 10_000)).toBe(false);

  const busy = openDatabase(migrated.url);
  const held = await Promise.all(Array.from({ length: 10 }, () => busy.pool.connect()));
  expect(await databaseAnswers(busy, 1)).toBe(false);
  for (const client of held) client.release();
  await busy.close();
});

test('A connection that breaks while nobody uses it is reported and replaced', async () => {
  const heard = Promise.withResolvers<Error>();
  const database = openDatabase(migrated.url, heard.resolve);
  const { rows } = await database.pool.query('select pg_backend_pid() as pid');
  await admin.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  expect((await heard.promise).message).toMatch(/terminat/);
  expect(await databaseAnswers(database, 10_000)).toBe(true);
  await database.close();
});
