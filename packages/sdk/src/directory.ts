import { createClient } from './client.ts';
import type { Jmd, JmdOptions } from './create-jmd.ts';
import type { PROCEDURES } from './procedures.gen.ts';

/** What everyone may ask of the directory. */
const OPEN = { findSites: 'query', listSites: 'query' } as const satisfies Partial<(typeof PROCEDURES)['directory']>;

export type Directory = Pick<Jmd['directory'], keyof typeof OPEN>;

/** The open directory alone, for pages that count bytes: `createDirectory({ baseUrl }).findSites(…)`. */
export function createDirectory(options: JmdOptions): Directory {
  return createClient(options, { directory: OPEN }).directory as Directory;
}
