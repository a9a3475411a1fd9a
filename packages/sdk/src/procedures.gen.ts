// Generated from the router by `pnpm generate`. Do not edit.
export const PROCEDURES = {
  counselling: { acceptCase: 'mutation', listCases: 'query', readCase: 'query', rotateCaseKey: 'mutation', sendMessage: 'mutation', shareCaseKeys: 'mutation', submitEnquiry: 'mutation' },
  directory: { findSites: 'query', listSites: 'query' },
  identity: { answerDevice: 'mutation', claimDevice: 'mutation', closeAccount: 'mutation', endSession: 'mutation', giveResetCode: 'mutation', listSessions: 'query', listTeamKeys: 'query', makeTeamEpoch: 'mutation', offerDevice: 'mutation', openRecovery: 'mutation', putDeviceWrap: 'mutation', readDeviceOffer: 'query', readDeviceWrap: 'query', readKeyLog: 'query', readMe: 'query', readTeamKey: 'query', resetAccount: 'mutation', setNoticeAddress: 'mutation', setPassword: 'mutation', setRecovery: 'mutation', shareTeamKey: 'mutation', signIn: 'mutation', signOut: 'mutation', signUp: 'mutation', startReset: 'mutation', startSignIn: 'mutation', stepUp: 'mutation' },
} as const;
