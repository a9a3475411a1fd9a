import { type Database, openDatabase } from '@jmd-digital/db';
import { afterAll, beforeAll, inject } from 'vitest';
import { cloneTemplate } from './database-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/**
 * A migrated, empty database of its own for one test file, on a real PostgreSQL. Call it once at the top of a file or
 * of a `describe`; what it gives is ready from the first test on.
 */
export function testDatabase(): { readonly current: Database; readonly url: string } {
  let open: { database: Database; url: string; drop(): Promise<void> } | null = null;
  beforeAll(async () => {
    const { url, drop } = await cloneTemplate(inject('databaseUrl'));
    open = { database: openDatabase(url), url, drop };
  });
  afterAll(async () => {
    await open?.database.close();
    await open?.drop();
  });
  const ready = () => {
    if (!open) throw new Error('The test database is there inside of tests and hooks only');
    return open;
  };
  return {
    get current() {
      return ready().database;
    },
    get url() {
      return ready().url;
    },
  };
}
