import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrateJobs } from './platform/jobs.ts';

/** A database or a transaction in it: what every query takes. */
export type Db = NodePgDatabase;

export interface Database {
  db: Db;
  pool: pg.Pool;
  /** Waits for running queries, then closes every connection. */
  close(): Promise<void>;
}

const MIGRATIONS = join(dirname(fileURLToPath(import.meta.url)), '..', 'migrations');

/** Any number that stays the same: whoever holds this advisory lock migrates. */
const MIGRATION_LOCK = 4_100_2026;

/**
 * Opens a pool. Connections are made on first use, so a wrong address shows at the first query.
 * `onIdleError` hears of connections that break while nobody uses them; the pool replaces them.
 */
export function openDatabase(url: string, onIdleError: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 10_000 });
  pool.on('error', onIdleError);
  // One that breaks in the middle of a transaction fails the next query there. Unheard, its event would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return { db: drizzle(pool), pool, close: () => pool.end() };
}

/** Brings the schema up to date. Several processes may call it at once; one works, the others wait for it. */
export async function migrateDatabase(database: Database): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS });
    await migrateJobs(database.pool);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

/** Answers true when the database takes a query within the given time. */
export async function databaseAnswers(database: Database, timeoutMs: number): Promise<boolean> {
  const timeout = new Promise<false>((resolve) => setTimeout(resolve, timeoutMs, false).unref());
  const query = database.pool.query('select 1').then(
    () => true,
    () => false,
  );
  return Promise.race([query, timeout]);
}
