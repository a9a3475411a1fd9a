import type { Database } from '@jmd-digital/db';
import { Temporal } from 'temporal-polyfill';
import type { Services } from './context.ts';
import { createFinderData } from './directory/finder-data.ts';

/** The services of a process. Tests give a clock of their own. */
export function createServices(database: Database, now: () => Temporal.Instant = Temporal.Now.instant): Services {
  return { database, now, finderData: createFinderData(database) };
}
