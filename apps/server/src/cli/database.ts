import { type Database, databaseAnswers, migrateDatabase, openDatabase, startEmbeddedPostgres } from '@jmd-digital/db';
import { DataDirInUse, lockDataDir } from '../data-lock.ts';
import { readSettings, type Settings, SettingsError } from '../settings.ts';

/** How long the database may take to answer, milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Does `work` on the database that the settings name, brought up to date first. Beside a running server its embedded
 * database is used and left running; one that only this command needs ends with it, also where the command is stopped.
 */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { url, release } = await reach(readSettings(process.env));
  const stop = () => void release().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const database = openDatabase(url);
  try {
    if (!(await databaseAnswers(database, PATIENCE_MS))) throw new SettingsError(NO_ANSWER);
    await migrateDatabase(database);
    return await work(database);
  } finally {
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
    await database.close();
    await release();
  }
}

const NO_ANSWER =
  'The database does not answer. Where DATABASE_URL is set: does it name server, user, password and database?';

async function reach({ databaseUrl, dataDir }: Settings): Promise<{ url: string; release(): Promise<void> }> {
  if (databaseUrl !== null) return { url: databaseUrl, release: async () => {} };
  const unlock = lockOrNull(dataDir);
  try {
    const embedded = await startEmbeddedPostgres(dataDir);
    return {
      url: embedded.url,
      async release() {
        // Without the lock another process of ours counts on this database, whoever started it.
        if (unlock && !embedded.adopted) await embedded.stop();
        unlock?.();
      },
    };
  } catch (error) {
    unlock?.();
    throw error;
  }
}

/** The lock keeps a server from starting on a database that is about to end. Null where a server has it. */
function lockOrNull(dataDir: string): (() => void) | null {
  try {
    return lockDataDir(dataDir);
  } catch (error) {
    if (error instanceof DataDirInUse) return null;
    throw error;
  }
}
