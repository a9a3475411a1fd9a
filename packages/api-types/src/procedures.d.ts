// Generated from the router by `pnpm generate`. Do not edit.
import type { AcceptCaseInput, AcceptCaseOutput, AcceptInvitationInput, AcceptInvitationOutput, AnswerDeviceInput, AnswerDeviceOutput, AssignCaseInput, AssignCaseOutput, ClaimDeviceInput, ClaimDeviceOutput, CloseAccountInput, CloseAccountOutput, CloseCaseInput, CloseCaseOutput, ConfirmPasskeyInput, ConfirmPasskeyOutput, ConfirmSignInInput, ConfirmSignInOutput, ConfirmTotpInput, ConfirmTotpOutput, EndMembershipInput, EndMembershipOutput, EndSessionInput, EndSessionOutput, FindSitesInput, FindSitesOutput, FollowCaseInput, FollowCaseOutput, FollowInboxInput, FollowInboxOutput, GiveResetCodeInput, GiveResetCodeOutput, GrantMembershipInput, GrantMembershipOutput, ImportDirectoryInput, ImportDirectoryOutput, InviteStaffInput, InviteStaffOutput, ListAbsencesInput, ListAbsencesOutput, ListAuditInput, ListAuditOutput, ListCarriersInput, ListCarriersOutput, ListCasesInput, ListCasesOutput, ListFactorsInput, ListFactorsOutput, ListInvitationsInput, ListInvitationsOutput, ListSessionsInput, ListSessionsOutput, ListSitesInput, ListSitesOutput, ListStaffInput, ListStaffOutput, ListTeamKeysInput, ListTeamKeysOutput, MakeBackupCodesInput, MakeBackupCodesOutput, MakeTeamEpochInput, MakeTeamEpochOutput, MarkSeenInput, MarkSeenOutput, OfferDeviceInput, OfferDeviceOutput, OpenInvitationInput, OpenInvitationOutput, OpenRecoveryInput, OpenRecoveryOutput, PauseCaseInput, PauseCaseOutput, PutCarrierInput, PutCarrierOutput, PutCertificateInput, PutCertificateOutput, PutDeviceWrapInput, PutDeviceWrapOutput, PutSiteInput, PutSiteOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceOfferInput, ReadDeviceOfferOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadMeInput, ReadMeOutput, ReadTeamKeyInput, ReadTeamKeyOutput, RemoveAbsenceInput, RemoveAbsenceOutput, RemoveFactorInput, RemoveFactorOutput, ResetAccountInput, ResetAccountOutput, RevokeInvitationInput, RevokeInvitationOutput, RotateCaseKeyInput, RotateCaseKeyOutput, SendMessageInput, SendMessageOutput, SetAbsenceInput, SetAbsenceOutput, SetAccountStateInput, SetAccountStateOutput, SetNoticeAddressInput, SetNoticeAddressOutput, SetPasswordInput, SetPasswordOutput, SetProfileInput, SetProfileOutput, SetRecoveryInput, SetRecoveryOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, ShowPresenceInput, ShowPresenceOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartPasskeyInput, StartPasskeyOutput, StartPasskeyStepUpInput, StartPasskeyStepUpOutput, StartResetInput, StartResetOutput, StartSignInInput, StartSignInOutput, StartTotpInput, StartTotpOutput, StepUpInput, StepUpOutput, SubmitEnquiryInput, SubmitEnquiryOutput } from '@jmd-digital/schemas';

/** Every procedure with its input and output, as plain types. */
export interface Procedures {
  counselling: {
    acceptCase: { kind: 'mutation'; input: AcceptCaseInput; output: AcceptCaseOutput };
    assignCase: { kind: 'mutation'; input: AssignCaseInput; output: AssignCaseOutput };
    closeCase: { kind: 'mutation'; input: CloseCaseInput; output: CloseCaseOutput };
    followCase: { kind: 'mutation'; input: FollowCaseInput; output: FollowCaseOutput };
    followInbox: { kind: 'mutation'; input: FollowInboxInput; output: FollowInboxOutput };
    listCases: { kind: 'query'; input: ListCasesInput; output: ListCasesOutput };
    markSeen: { kind: 'mutation'; input: MarkSeenInput; output: MarkSeenOutput };
    pauseCase: { kind: 'mutation'; input: PauseCaseInput; output: PauseCaseOutput };
    readCase: { kind: 'query'; input: ReadCaseInput; output: ReadCaseOutput };
    rotateCaseKey: { kind: 'mutation'; input: RotateCaseKeyInput; output: RotateCaseKeyOutput };
    sendMessage: { kind: 'mutation'; input: SendMessageInput; output: SendMessageOutput };
    shareCaseKeys: { kind: 'mutation'; input: ShareCaseKeysInput; output: ShareCaseKeysOutput };
    showPresence: { kind: 'mutation'; input: ShowPresenceInput; output: ShowPresenceOutput };
    submitEnquiry: { kind: 'mutation'; input: SubmitEnquiryInput; output: SubmitEnquiryOutput };
  };
  directory: {
    findSites: { kind: 'query'; input: FindSitesInput; output: FindSitesOutput };
    importDirectory: { kind: 'mutation'; input: ImportDirectoryInput; output: ImportDirectoryOutput };
    listCarriers: { kind: 'query'; input: ListCarriersInput; output: ListCarriersOutput };
    listSites: { kind: 'query'; input: ListSitesInput; output: ListSitesOutput };
    putCarrier: { kind: 'mutation'; input: PutCarrierInput; output: PutCarrierOutput };
    putSite: { kind: 'mutation'; input: PutSiteInput; output: PutSiteOutput };
  };
  identity: {
    acceptInvitation: { kind: 'mutation'; input: AcceptInvitationInput; output: AcceptInvitationOutput };
    answerDevice: { kind: 'mutation'; input: AnswerDeviceInput; output: AnswerDeviceOutput };
    claimDevice: { kind: 'mutation'; input: ClaimDeviceInput; output: ClaimDeviceOutput };
    closeAccount: { kind: 'mutation'; input: CloseAccountInput; output: CloseAccountOutput };
    confirmPasskey: { kind: 'mutation'; input: ConfirmPasskeyInput; output: ConfirmPasskeyOutput };
    confirmSignIn: { kind: 'mutation'; input: ConfirmSignInInput; output: ConfirmSignInOutput };
    confirmTotp: { kind: 'mutation'; input: ConfirmTotpInput; output: ConfirmTotpOutput };
    endMembership: { kind: 'mutation'; input: EndMembershipInput; output: EndMembershipOutput };
    endSession: { kind: 'mutation'; input: EndSessionInput; output: EndSessionOutput };
    giveResetCode: { kind: 'mutation'; input: GiveResetCodeInput; output: GiveResetCodeOutput };
    grantMembership: { kind: 'mutation'; input: GrantMembershipInput; output: GrantMembershipOutput };
    inviteStaff: { kind: 'mutation'; input: InviteStaffInput; output: InviteStaffOutput };
    listAbsences: { kind: 'query'; input: ListAbsencesInput; output: ListAbsencesOutput };
    listAudit: { kind: 'query'; input: ListAuditInput; output: ListAuditOutput };
    listFactors: { kind: 'query'; input: ListFactorsInput; output: ListFactorsOutput };
    listInvitations: { kind: 'query'; input: ListInvitationsInput; output: ListInvitationsOutput };
    listSessions: { kind: 'query'; input: ListSessionsInput; output: ListSessionsOutput };
    listStaff: { kind: 'query'; input: ListStaffInput; output: ListStaffOutput };
    listTeamKeys: { kind: 'query'; input: ListTeamKeysInput; output: ListTeamKeysOutput };
    makeBackupCodes: { kind: 'mutation'; input: MakeBackupCodesInput; output: MakeBackupCodesOutput };
    makeTeamEpoch: { kind: 'mutation'; input: MakeTeamEpochInput; output: MakeTeamEpochOutput };
    offerDevice: { kind: 'mutation'; input: OfferDeviceInput; output: OfferDeviceOutput };
    openInvitation: { kind: 'mutation'; input: OpenInvitationInput; output: OpenInvitationOutput };
    openRecovery: { kind: 'mutation'; input: OpenRecoveryInput; output: OpenRecoveryOutput };
    putCertificate: { kind: 'mutation'; input: PutCertificateInput; output: PutCertificateOutput };
    putDeviceWrap: { kind: 'mutation'; input: PutDeviceWrapInput; output: PutDeviceWrapOutput };
    readDeviceOffer: { kind: 'query'; input: ReadDeviceOfferInput; output: ReadDeviceOfferOutput };
    readDeviceWrap: { kind: 'query'; input: ReadDeviceWrapInput; output: ReadDeviceWrapOutput };
    readKeyLog: { kind: 'query'; input: ReadKeyLogInput; output: ReadKeyLogOutput };
    readMe: { kind: 'query'; input: ReadMeInput; output: ReadMeOutput };
    readTeamKey: { kind: 'query'; input: ReadTeamKeyInput; output: ReadTeamKeyOutput };
    removeAbsence: { kind: 'mutation'; input: RemoveAbsenceInput; output: RemoveAbsenceOutput };
    removeFactor: { kind: 'mutation'; input: RemoveFactorInput; output: RemoveFactorOutput };
    resetAccount: { kind: 'mutation'; input: ResetAccountInput; output: ResetAccountOutput };
    revokeInvitation: { kind: 'mutation'; input: RevokeInvitationInput; output: RevokeInvitationOutput };
    setAbsence: { kind: 'mutation'; input: SetAbsenceInput; output: SetAbsenceOutput };
    setAccountState: { kind: 'mutation'; input: SetAccountStateInput; output: SetAccountStateOutput };
    setNoticeAddress: { kind: 'mutation'; input: SetNoticeAddressInput; output: SetNoticeAddressOutput };
    setPassword: { kind: 'mutation'; input: SetPasswordInput; output: SetPasswordOutput };
    setProfile: { kind: 'mutation'; input: SetProfileInput; output: SetProfileOutput };
    setRecovery: { kind: 'mutation'; input: SetRecoveryInput; output: SetRecoveryOutput };
    shareTeamKey: { kind: 'mutation'; input: ShareTeamKeyInput; output: ShareTeamKeyOutput };
    signIn: { kind: 'mutation'; input: SignInInput; output: SignInOutput };
    signOut: { kind: 'mutation'; input: SignOutInput; output: SignOutOutput };
    signUp: { kind: 'mutation'; input: SignUpInput; output: SignUpOutput };
    startPasskey: { kind: 'mutation'; input: StartPasskeyInput; output: StartPasskeyOutput };
    startPasskeyStepUp: { kind: 'mutation'; input: StartPasskeyStepUpInput; output: StartPasskeyStepUpOutput };
    startReset: { kind: 'mutation'; input: StartResetInput; output: StartResetOutput };
    startSignIn: { kind: 'mutation'; input: StartSignInInput; output: StartSignInOutput };
    startTotp: { kind: 'mutation'; input: StartTotpInput; output: StartTotpOutput };
    stepUp: { kind: 'mutation'; input: StepUpInput; output: StepUpOutput };
  };
}
