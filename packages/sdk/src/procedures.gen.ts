// Generated from the router by `pnpm generate`. Do not edit.
export const PROCEDURES = {
  counselling: { acceptCase: 'mutation', listCases: 'query', readCase: 'query', rotateCaseKey: 'mutation', sendMessage: 'mutation', shareCaseKeys: 'mutation', submitEnquiry: 'mutation' },
  directory: { findSites: 'query', listSites: 'query' },
  identity: { listTeamKeys: 'query', makeTeamEpoch: 'mutation', readDeviceWrap: 'query', readKeyLog: 'query', readMe: 'query', readTeamKey: 'query', shareTeamKey: 'mutation', signIn: 'mutation', signOut: 'mutation', signUp: 'mutation', startSignIn: 'mutation' },
} as const;
