// Generated from the router by `pnpm generate`. Do not edit.
import type { FindSitesInput, FindSitesOutput, ListSitesInput, ListSitesOutput } from '@jmd-digital/schemas';

/** Every procedure with its input and output, as plain types. */
export interface Procedures {
  directory: {
    findSites: { kind: 'query'; input: FindSitesInput; output: FindSitesOutput };
    listSites: { kind: 'query'; input: ListSitesInput; output: ListSitesOutput };
  };
}
