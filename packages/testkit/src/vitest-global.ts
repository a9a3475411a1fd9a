import type { TestProject } from 'vitest/node';
import { startDatabaseServer } from './database-server.ts';

/** Vitest's global set-up: one PostgreSQL for the whole run, with a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startDatabaseServer();
  project.provide('databaseUrl', server.url);
  return server.stop;
}
