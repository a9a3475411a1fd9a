// Generated from the router by `pnpm generate`. Do not edit.
export const PROCEDURES = {
  directory: { findSites: 'query', listSites: 'query' },
} as const;
