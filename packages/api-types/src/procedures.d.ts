// Generated from the router by `pnpm generate`. Do not edit.
import type { AcceptCaseInput, AcceptCaseOutput, FindSitesInput, FindSitesOutput, ListCasesInput, ListCasesOutput, ListSitesInput, ListSitesOutput, ListTeamKeysInput, ListTeamKeysOutput, MakeTeamEpochInput, MakeTeamEpochOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadMeInput, ReadMeOutput, ReadTeamKeyInput, ReadTeamKeyOutput, RotateCaseKeyInput, RotateCaseKeyOutput, SendMessageInput, SendMessageOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartSignInInput, StartSignInOutput, SubmitEnquiryInput, SubmitEnquiryOutput } from '@jmd-digital/schemas';

/** Every procedure with its input and output, as plain types. */
export interface Procedures {
  counselling: {
    acceptCase: { kind: 'mutation'; input: AcceptCaseInput; output: AcceptCaseOutput };
    listCases: { kind: 'query'; input: ListCasesInput; output: ListCasesOutput };
    readCase: { kind: 'query'; input: ReadCaseInput; output: ReadCaseOutput };
    rotateCaseKey: { kind: 'mutation'; input: RotateCaseKeyInput; output: RotateCaseKeyOutput };
    sendMessage: { kind: 'mutation'; input: SendMessageInput; output: SendMessageOutput };
    shareCaseKeys: { kind: 'mutation'; input: ShareCaseKeysInput; output: ShareCaseKeysOutput };
    submitEnquiry: { kind: 'mutation'; input: SubmitEnquiryInput; output: SubmitEnquiryOutput };
  };
  directory: {
    findSites: { kind: 'query'; input: FindSitesInput; output: FindSitesOutput };
    listSites: { kind: 'query'; input: ListSitesInput; output: ListSitesOutput };
  };
  identity: {
    listTeamKeys: { kind: 'query'; input: ListTeamKeysInput; output: ListTeamKeysOutput };
    makeTeamEpoch: { kind: 'mutation'; input: MakeTeamEpochInput; output: MakeTeamEpochOutput };
    readDeviceWrap: { kind: 'query'; input: ReadDeviceWrapInput; output: ReadDeviceWrapOutput };
    readKeyLog: { kind: 'query'; input: ReadKeyLogInput; output: ReadKeyLogOutput };
    readMe: { kind: 'query'; input: ReadMeInput; output: ReadMeOutput };
    readTeamKey: { kind: 'query'; input: ReadTeamKeyInput; output: ReadTeamKeyOutput };
    shareTeamKey: { kind: 'mutation'; input: ShareTeamKeyInput; output: ShareTeamKeyOutput };
    signIn: { kind: 'mutation'; input: SignInInput; output: SignInOutput };
    signOut: { kind: 'mutation'; input: SignOutInput; output: SignOutOutput };
    signUp: { kind: 'mutation'; input: SignUpInput; output: SignUpOutput };
    startSignIn: { kind: 'mutation'; input: StartSignInInput; output: StartSignInOutput };
  };
}
