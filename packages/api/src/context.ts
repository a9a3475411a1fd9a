import type { Database } from '@jmd-digital/db';
import type { FinderData } from '@jmd-digital/domain/directory';
import type { Actor } from '@jmd-digital/domain/identity';
import type { Temporal } from 'temporal-polyfill';

/** What lives as long as the process. */
export interface Services {
  database: Database;
  /** The directory as it stands now, arranged for the finder. */
  finderData(): Promise<FinderData>;
  now(): Temporal.Instant;
}

/** What a procedure gets with each request. */
export interface ApiContext extends Services {
  actor: Actor;
  requestId: string;
}
