import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateDatabase, openDatabase, startEmbeddedPostgres } from '@jmd-digital/db';

export interface DatabaseServer {
  /** A database on the server that is only there to make others from. */
  url: string;
  stop(): Promise<void>;
}

const TEMPLATE = 'jmd_template';

/**
 * A PostgreSQL for tests: `DATABASE_URL` where it is set, else an embedded one in a temporary folder. Crash safety is
 * switched off there, for it is the server that is tested, not the disk.
 */
export async function startDatabaseServer(): Promise<DatabaseServer> {
  const given = process.env.DATABASE_URL;
  if (given) {
    await makeTemplate(given);
    return { url: given, stop: async () => {} };
  }
  const dir = await mkdtemp(join(tmpdir(), 'jmd-test-'));
  // mkdtemp gives 0700, which shuts out the user that PostgreSQL runs as when a run is started by root.
  await chmod(dir, 0o755);
  const embedded = await startEmbeddedPostgres(dir, ['-c', 'fsync=off', '-c', 'max_connections=200']);
  await makeTemplate(embedded.url);
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(url: string): Promise<void> {
  const admin = openDatabase(url);
  await admin.pool.query(`drop database if exists ${TEMPLATE}`);
  await admin.pool.query(`create database ${TEMPLATE}`);
  await admin.close();
  const template = openDatabase(withDatabase(url, TEMPLATE));
  await migrateDatabase(template);
  await template.close();
}

let made = 0;

/** A new migrated database on the server, and a way to drop it. Cloning takes some 30 ms. */
export async function cloneTemplate(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  made += 1;
  const name = `jmd_test_${process.pid}_${made}_${Math.random().toString(36).slice(2, 8)}`;
  const admin = openDatabase(url);
  try {
    await admin.pool.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await admin.close();
  }
  return {
    url: withDatabase(url, name),
    async drop() {
      const again = openDatabase(url);
      await again.pool.query(`drop database if exists ${name} with (force)`);
      await again.close();
    },
  };
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
