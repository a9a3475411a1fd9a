// Generated from the router by `pnpm generate`. Do not edit.
export const PROCEDURES = {
  directory: { findSites: 'query', listSites: 'query' },
  identity: { readDeviceWrap: 'query', readMe: 'query', signIn: 'mutation', signOut: 'mutation', signUp: 'mutation', startSignIn: 'mutation' },
} as const;
