// Generated from the router by `pnpm generate`. Do not edit.
import type { AcceptCaseInput, AcceptCaseOutput, AnswerDeviceInput, AnswerDeviceOutput, ClaimDeviceInput, ClaimDeviceOutput, CloseAccountInput, CloseAccountOutput, EndSessionInput, EndSessionOutput, FindSitesInput, FindSitesOutput, GiveResetCodeInput, GiveResetCodeOutput, ListCasesInput, ListCasesOutput, ListSessionsInput, ListSessionsOutput, ListSitesInput, ListSitesOutput, ListTeamKeysInput, ListTeamKeysOutput, MakeTeamEpochInput, MakeTeamEpochOutput, OfferDeviceInput, OfferDeviceOutput, OpenRecoveryInput, OpenRecoveryOutput, PutDeviceWrapInput, PutDeviceWrapOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceOfferInput, ReadDeviceOfferOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadMeInput, ReadMeOutput, ReadTeamKeyInput, ReadTeamKeyOutput, ResetAccountInput, ResetAccountOutput, RotateCaseKeyInput, RotateCaseKeyOutput, SendMessageInput, SendMessageOutput, SetNoticeAddressInput, SetNoticeAddressOutput, SetPasswordInput, SetPasswordOutput, SetRecoveryInput, SetRecoveryOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartResetInput, StartResetOutput, StartSignInInput, StartSignInOutput, StepUpInput, StepUpOutput, SubmitEnquiryInput, SubmitEnquiryOutput } from '@jmd-digital/schemas';

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
    answerDevice: { kind: 'mutation'; input: AnswerDeviceInput; output: AnswerDeviceOutput };
    claimDevice: { kind: 'mutation'; input: ClaimDeviceInput; output: ClaimDeviceOutput };
    closeAccount: { kind: 'mutation'; input: CloseAccountInput; output: CloseAccountOutput };
    endSession: { kind: 'mutation'; input: EndSessionInput; output: EndSessionOutput };
    giveResetCode: { kind: 'mutation'; input: GiveResetCodeInput; output: GiveResetCodeOutput };
    listSessions: { kind: 'query'; input: ListSessionsInput; output: ListSessionsOutput };
    listTeamKeys: { kind: 'query'; input: ListTeamKeysInput; output: ListTeamKeysOutput };
    makeTeamEpoch: { kind: 'mutation'; input: MakeTeamEpochInput; output: MakeTeamEpochOutput };
    offerDevice: { kind: 'mutation'; input: OfferDeviceInput; output: OfferDeviceOutput };
    openRecovery: { kind: 'mutation'; input: OpenRecoveryInput; output: OpenRecoveryOutput };
    putDeviceWrap: { kind: 'mutation'; input: PutDeviceWrapInput; output: PutDeviceWrapOutput };
    readDeviceOffer: { kind: 'query'; input: ReadDeviceOfferInput; output: ReadDeviceOfferOutput };
    readDeviceWrap: { kind: 'query'; input: ReadDeviceWrapInput; output: ReadDeviceWrapOutput };
    readKeyLog: { kind: 'query'; input: ReadKeyLogInput; output: ReadKeyLogOutput };
    readMe: { kind: 'query'; input: ReadMeInput; output: ReadMeOutput };
    readTeamKey: { kind: 'query'; input: ReadTeamKeyInput; output: ReadTeamKeyOutput };
    resetAccount: { kind: 'mutation'; input: ResetAccountInput; output: ResetAccountOutput };
    setNoticeAddress: { kind: 'mutation'; input: SetNoticeAddressInput; output: SetNoticeAddressOutput };
    setPassword: { kind: 'mutation'; input: SetPasswordInput; output: SetPasswordOutput };
    setRecovery: { kind: 'mutation'; input: SetRecoveryInput; output: SetRecoveryOutput };
    shareTeamKey: { kind: 'mutation'; input: ShareTeamKeyInput; output: ShareTeamKeyOutput };
    signIn: { kind: 'mutation'; input: SignInInput; output: SignInOutput };
    signOut: { kind: 'mutation'; input: SignOutInput; output: SignOutOutput };
    signUp: { kind: 'mutation'; input: SignUpInput; output: SignUpOutput };
    startReset: { kind: 'mutation'; input: StartResetInput; output: StartResetOutput };
    startSignIn: { kind: 'mutation'; input: StartSignInInput; output: StartSignInOutput };
    stepUp: { kind: 'mutation'; input: StepUpInput; output: StepUpOutput };
  };
}
