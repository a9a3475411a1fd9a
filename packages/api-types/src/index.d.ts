// Generated from the router by `pnpm generate`. Do not edit.
import type { ErrorShape, AcceptCaseInput, AcceptCaseOutput, AcceptInvitationInput, AcceptInvitationOutput, AddNoteInput, AddNoteOutput, AnswerDeviceInput, AnswerDeviceOutput, AnswerHandOverInput, AnswerHandOverOutput, AnswerOfferInput, AnswerOfferOutput, AnswerQuestionsInput, AnswerQuestionsOutput, ArchivePostInput, ArchivePostOutput, AskHandOverInput, AskHandOverOutput, AskSecrecyInput, AskSecrecyOutput, AssignCaseInput, AssignCaseOutput, ChangeAppointmentInput, ChangeAppointmentOutput, CheckChannelInput, CheckChannelOutput, ClaimDeviceInput, ClaimDeviceOutput, CloseAccountInput, CloseAccountOutput, CloseCaseInput, CloseCaseOutput, CloseWorkshopInput, CloseWorkshopOutput, CommentPostInput, CommentPostOutput, ConfirmPasskeyInput, ConfirmPasskeyOutput, ConfirmSignInInput, ConfirmSignInOutput, ConfirmTakeDownInput, ConfirmTakeDownOutput, ConfirmTotpInput, ConfirmTotpOutput, DecideDeliveryInput, DecideDeliveryOutput, DecideSecrecyInput, DecideSecrecyOutput, EndMembershipInput, EndMembershipOutput, EndSessionInput, EndSessionOutput, EraseCaseInput, EraseCaseOutput, EraseLogInput, EraseLogOutput, FindSitesInput, FindSitesOutput, FollowCaseInput, FollowCaseOutput, FollowInboxInput, FollowInboxOutput, ForwardCaseInput, ForwardCaseOutput, GiveResetCodeInput, GiveResetCodeOutput, GrantMembershipInput, GrantMembershipOutput, ImportDirectoryInput, ImportDirectoryOutput, InviteStaffInput, InviteStaffOutput, IssueBadgeInput, IssueBadgeOutput, JoinWorkshopInput, JoinWorkshopOutput, KeepCaseInput, KeepCaseOutput, ListAbsencesInput, ListAbsencesOutput, ListAuditInput, ListAuditOutput, ListCarriersInput, ListCarriersOutput, ListCasesInput, ListCasesOutput, ListChannelsInput, ListChannelsOutput, ListConsentsInput, ListConsentsOutput, ListCoverageInput, ListCoverageOutput, ListDeliveriesInput, ListDeliveriesOutput, ListExamplesInput, ListExamplesOutput, ListFactorsInput, ListFactorsOutput, ListIncidentsInput, ListIncidentsOutput, ListInvitationUseInput, ListInvitationUseOutput, ListInvitationsInput, ListInvitationsOutput, ListKitsInput, ListKitsOutput, ListLinksInput, ListLinksOutput, ListLogPiecesInput, ListLogPiecesOutput, ListMisinformationInput, ListMisinformationOutput, ListPicturesInput, ListPicturesOutput, ListPlacesInput, ListPlacesOutput, ListPoliciesInput, ListPoliciesOutput, ListPostsInput, ListPostsOutput, ListProfilesInput, ListProfilesOutput, ListSecrecyInput, ListSecrecyOutput, ListSessionsInput, ListSessionsOutput, ListSitePostsInput, ListSitePostsOutput, ListSitesInput, ListSitesOutput, ListSnippetsInput, ListSnippetsOutput, ListStaffInput, ListStaffOutput, ListTakeDownsInput, ListTakeDownsOutput, ListTeamKeysInput, ListTeamKeysOutput, ListTextModulesInput, ListTextModulesOutput, LogContactInput, LogContactOutput, MakeBackupCodesInput, MakeBackupCodesOutput, MakeCertificateInput, MakeCertificateOutput, MakeFlyerInput, MakeFlyerOutput, MakeInvitationInput, MakeInvitationOutput, MakeTeamEpochInput, MakeTeamEpochOutput, MarkSeenInput, MarkSeenOutput, MovePlaceInput, MovePlaceOutput, MoveProfileInput, MoveProfileOutput, OfferAppointmentInput, OfferAppointmentOutput, OfferDeviceInput, OfferDeviceOutput, OfferPlaceInput, OfferPlaceOutput, OpenInvitationInput, OpenInvitationOutput, OpenRecoveryInput, OpenRecoveryOutput, OpenWorkshopInput, OpenWorkshopOutput, PauseCaseInput, PauseCaseOutput, PlanDeliveryInput, PlanDeliveryOutput, PutCarrierInput, PutCarrierOutput, PutCertificateInput, PutCertificateOutput, PutChannelInput, PutChannelOutput, PutConsentInput, PutConsentOutput, PutDeviceWrapInput, PutDeviceWrapOutput, PutEvidenceInput, PutEvidenceOutput, PutKitInput, PutKitOutput, PutLinkInput, PutLinkOutput, PutLogPiecesInput, PutLogPiecesOutput, PutMisinformationInput, PutMisinformationOutput, PutPlaceInput, PutPlaceOutput, PutPolicyInput, PutPolicyOutput, PutPostInput, PutPostOutput, PutProfileInput, PutProfileOutput, PutRecordInput, PutRecordOutput, PutRepeatInput, PutRepeatOutput, PutSiteInput, PutSiteOutput, PutSnippetInput, PutSnippetOutput, PutTextModuleInput, PutTextModuleOutput, ReadBadgeIssuerInput, ReadBadgeIssuerOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceOfferInput, ReadDeviceOfferOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadEvidenceInput, ReadEvidenceOutput, ReadInvitationInput, ReadInvitationOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadKitInput, ReadKitOutput, ReadMeInput, ReadMeOutput, ReadNewsletterInput, ReadNewsletterOutput, ReadPostInput, ReadPostOutput, ReadTeamKeyInput, ReadTeamKeyOutput, RecordPermissionInput, RecordPermissionOutput, RemoveAbsenceInput, RemoveAbsenceOutput, RemoveChannelInput, RemoveChannelOutput, RemoveFactorInput, RemoveFactorOutput, RemoveKitInput, RemoveKitOutput, RemoveLinkInput, RemoveLinkOutput, RemovePictureInput, RemovePictureOutput, RemovePolicyInput, RemovePolicyOutput, RemoveSnippetInput, RemoveSnippetOutput, RemoveTextModuleInput, RemoveTextModuleOutput, ReportIncidentInput, ReportIncidentOutput, ReportWorkshopInput, ReportWorkshopOutput, ResetAccountInput, ResetAccountOutput, ReviewPostInput, ReviewPostOutput, ReviewSnippetInput, ReviewSnippetOutput, RevokeInvitationInput, RevokeInvitationOutput, RotateCaseKeyInput, RotateCaseKeyOutput, RouteEnquiryInput, RouteEnquiryOutput, SendMessageInput, SendMessageOutput, SetAbsenceInput, SetAbsenceOutput, SetAccountStateInput, SetAccountStateOutput, SetNoticeAddressInput, SetNoticeAddressOutput, SetPasswordInput, SetPasswordOutput, SetProfileInput, SetProfileOutput, SetRecoveryInput, SetRecoveryOutput, SetVisibilityInput, SetVisibilityOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, ShowPresenceInput, ShowPresenceOutput, ShowWorkshopInput, ShowWorkshopOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartPasskeyInput, StartPasskeyOutput, StartPasskeyStepUpInput, StartPasskeyStepUpOutput, StartResetInput, StartResetOutput, StartSignInInput, StartSignInOutput, StartTotpInput, StartTotpOutput, StepIncidentInput, StepIncidentOutput, StepUpInput, StepUpOutput, SubmitEnquiryInput, SubmitEnquiryOutput, SubmitPostInput, SubmitPostOutput, SubscribeNewsletterInput, SubscribeNewsletterOutput, TakeDownDeliveryInput, TakeDownDeliveryOutput, WithdrawConsentInput, WithdrawConsentOutput } from '@jmd-digital/schemas';
import type { TRPCBuiltRouter, TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server';

export type { Procedures } from './procedures.d.ts';

interface Contract<Input, Output> {
  input: Input;
  output: Output;
  meta: object;
}

/** What every procedure shares: the error shape, plain JSON on the wire, and nothing of the server. */
interface Root {
  ctx: object;
  meta: object;
  errorShape: { code: number; message: string; data: ErrorShape };
  transformer: false;
}

type Record = {
  apply: {
    closeWorkshop: TRPCMutationProcedure<Contract<CloseWorkshopInput, CloseWorkshopOutput>>;
    eraseLog: TRPCMutationProcedure<Contract<EraseLogInput, EraseLogOutput>>;
    issueBadge: TRPCMutationProcedure<Contract<IssueBadgeInput, IssueBadgeOutput>>;
    joinWorkshop: TRPCMutationProcedure<Contract<JoinWorkshopInput, JoinWorkshopOutput>>;
    listLogPieces: TRPCQueryProcedure<Contract<ListLogPiecesInput, ListLogPiecesOutput>>;
    makeCertificate: TRPCMutationProcedure<Contract<MakeCertificateInput, MakeCertificateOutput>>;
    openWorkshop: TRPCMutationProcedure<Contract<OpenWorkshopInput, OpenWorkshopOutput>>;
    putLogPieces: TRPCMutationProcedure<Contract<PutLogPiecesInput, PutLogPiecesOutput>>;
    readBadgeIssuer: TRPCQueryProcedure<Contract<ReadBadgeIssuerInput, ReadBadgeIssuerOutput>>;
    reportWorkshop: TRPCMutationProcedure<Contract<ReportWorkshopInput, ReportWorkshopOutput>>;
    showWorkshop: TRPCMutationProcedure<Contract<ShowWorkshopInput, ShowWorkshopOutput>>;
  };
  counselling: {
    acceptCase: TRPCMutationProcedure<Contract<AcceptCaseInput, AcceptCaseOutput>>;
    addNote: TRPCMutationProcedure<Contract<AddNoteInput, AddNoteOutput>>;
    answerHandOver: TRPCMutationProcedure<Contract<AnswerHandOverInput, AnswerHandOverOutput>>;
    answerQuestions: TRPCMutationProcedure<Contract<AnswerQuestionsInput, AnswerQuestionsOutput>>;
    askHandOver: TRPCMutationProcedure<Contract<AskHandOverInput, AskHandOverOutput>>;
    assignCase: TRPCMutationProcedure<Contract<AssignCaseInput, AssignCaseOutput>>;
    changeAppointment: TRPCMutationProcedure<Contract<ChangeAppointmentInput, ChangeAppointmentOutput>>;
    closeCase: TRPCMutationProcedure<Contract<CloseCaseInput, CloseCaseOutput>>;
    eraseCase: TRPCMutationProcedure<Contract<EraseCaseInput, EraseCaseOutput>>;
    followCase: TRPCMutationProcedure<Contract<FollowCaseInput, FollowCaseOutput>>;
    followInbox: TRPCMutationProcedure<Contract<FollowInboxInput, FollowInboxOutput>>;
    forwardCase: TRPCMutationProcedure<Contract<ForwardCaseInput, ForwardCaseOutput>>;
    keepCase: TRPCMutationProcedure<Contract<KeepCaseInput, KeepCaseOutput>>;
    listCases: TRPCQueryProcedure<Contract<ListCasesInput, ListCasesOutput>>;
    listTextModules: TRPCQueryProcedure<Contract<ListTextModulesInput, ListTextModulesOutput>>;
    logContact: TRPCMutationProcedure<Contract<LogContactInput, LogContactOutput>>;
    markSeen: TRPCMutationProcedure<Contract<MarkSeenInput, MarkSeenOutput>>;
    offerAppointment: TRPCMutationProcedure<Contract<OfferAppointmentInput, OfferAppointmentOutput>>;
    pauseCase: TRPCMutationProcedure<Contract<PauseCaseInput, PauseCaseOutput>>;
    putRecord: TRPCMutationProcedure<Contract<PutRecordInput, PutRecordOutput>>;
    putTextModule: TRPCMutationProcedure<Contract<PutTextModuleInput, PutTextModuleOutput>>;
    readCase: TRPCQueryProcedure<Contract<ReadCaseInput, ReadCaseOutput>>;
    removeTextModule: TRPCMutationProcedure<Contract<RemoveTextModuleInput, RemoveTextModuleOutput>>;
    rotateCaseKey: TRPCMutationProcedure<Contract<RotateCaseKeyInput, RotateCaseKeyOutput>>;
    routeEnquiry: TRPCQueryProcedure<Contract<RouteEnquiryInput, RouteEnquiryOutput>>;
    sendMessage: TRPCMutationProcedure<Contract<SendMessageInput, SendMessageOutput>>;
    setVisibility: TRPCMutationProcedure<Contract<SetVisibilityInput, SetVisibilityOutput>>;
    shareCaseKeys: TRPCMutationProcedure<Contract<ShareCaseKeysInput, ShareCaseKeysOutput>>;
    showPresence: TRPCMutationProcedure<Contract<ShowPresenceInput, ShowPresenceOutput>>;
    submitEnquiry: TRPCMutationProcedure<Contract<SubmitEnquiryInput, SubmitEnquiryOutput>>;
  };
  directory: {
    findSites: TRPCQueryProcedure<Contract<FindSitesInput, FindSitesOutput>>;
    importDirectory: TRPCMutationProcedure<Contract<ImportDirectoryInput, ImportDirectoryOutput>>;
    listCarriers: TRPCQueryProcedure<Contract<ListCarriersInput, ListCarriersOutput>>;
    listSites: TRPCQueryProcedure<Contract<ListSitesInput, ListSitesOutput>>;
    putCarrier: TRPCMutationProcedure<Contract<PutCarrierInput, PutCarrierOutput>>;
    putSite: TRPCMutationProcedure<Contract<PutSiteInput, PutSiteOutput>>;
  };
  identity: {
    acceptInvitation: TRPCMutationProcedure<Contract<AcceptInvitationInput, AcceptInvitationOutput>>;
    answerDevice: TRPCMutationProcedure<Contract<AnswerDeviceInput, AnswerDeviceOutput>>;
    claimDevice: TRPCMutationProcedure<Contract<ClaimDeviceInput, ClaimDeviceOutput>>;
    closeAccount: TRPCMutationProcedure<Contract<CloseAccountInput, CloseAccountOutput>>;
    confirmPasskey: TRPCMutationProcedure<Contract<ConfirmPasskeyInput, ConfirmPasskeyOutput>>;
    confirmSignIn: TRPCMutationProcedure<Contract<ConfirmSignInInput, ConfirmSignInOutput>>;
    confirmTotp: TRPCMutationProcedure<Contract<ConfirmTotpInput, ConfirmTotpOutput>>;
    endMembership: TRPCMutationProcedure<Contract<EndMembershipInput, EndMembershipOutput>>;
    endSession: TRPCMutationProcedure<Contract<EndSessionInput, EndSessionOutput>>;
    giveResetCode: TRPCMutationProcedure<Contract<GiveResetCodeInput, GiveResetCodeOutput>>;
    grantMembership: TRPCMutationProcedure<Contract<GrantMembershipInput, GrantMembershipOutput>>;
    inviteStaff: TRPCMutationProcedure<Contract<InviteStaffInput, InviteStaffOutput>>;
    listAbsences: TRPCQueryProcedure<Contract<ListAbsencesInput, ListAbsencesOutput>>;
    listAudit: TRPCQueryProcedure<Contract<ListAuditInput, ListAuditOutput>>;
    listFactors: TRPCQueryProcedure<Contract<ListFactorsInput, ListFactorsOutput>>;
    listInvitations: TRPCQueryProcedure<Contract<ListInvitationsInput, ListInvitationsOutput>>;
    listSessions: TRPCQueryProcedure<Contract<ListSessionsInput, ListSessionsOutput>>;
    listStaff: TRPCQueryProcedure<Contract<ListStaffInput, ListStaffOutput>>;
    listTeamKeys: TRPCQueryProcedure<Contract<ListTeamKeysInput, ListTeamKeysOutput>>;
    makeBackupCodes: TRPCMutationProcedure<Contract<MakeBackupCodesInput, MakeBackupCodesOutput>>;
    makeTeamEpoch: TRPCMutationProcedure<Contract<MakeTeamEpochInput, MakeTeamEpochOutput>>;
    offerDevice: TRPCMutationProcedure<Contract<OfferDeviceInput, OfferDeviceOutput>>;
    openInvitation: TRPCMutationProcedure<Contract<OpenInvitationInput, OpenInvitationOutput>>;
    openRecovery: TRPCMutationProcedure<Contract<OpenRecoveryInput, OpenRecoveryOutput>>;
    putCertificate: TRPCMutationProcedure<Contract<PutCertificateInput, PutCertificateOutput>>;
    putDeviceWrap: TRPCMutationProcedure<Contract<PutDeviceWrapInput, PutDeviceWrapOutput>>;
    readDeviceOffer: TRPCQueryProcedure<Contract<ReadDeviceOfferInput, ReadDeviceOfferOutput>>;
    readDeviceWrap: TRPCQueryProcedure<Contract<ReadDeviceWrapInput, ReadDeviceWrapOutput>>;
    readKeyLog: TRPCQueryProcedure<Contract<ReadKeyLogInput, ReadKeyLogOutput>>;
    readMe: TRPCQueryProcedure<Contract<ReadMeInput, ReadMeOutput>>;
    readTeamKey: TRPCQueryProcedure<Contract<ReadTeamKeyInput, ReadTeamKeyOutput>>;
    removeAbsence: TRPCMutationProcedure<Contract<RemoveAbsenceInput, RemoveAbsenceOutput>>;
    removeFactor: TRPCMutationProcedure<Contract<RemoveFactorInput, RemoveFactorOutput>>;
    resetAccount: TRPCMutationProcedure<Contract<ResetAccountInput, ResetAccountOutput>>;
    revokeInvitation: TRPCMutationProcedure<Contract<RevokeInvitationInput, RevokeInvitationOutput>>;
    setAbsence: TRPCMutationProcedure<Contract<SetAbsenceInput, SetAbsenceOutput>>;
    setAccountState: TRPCMutationProcedure<Contract<SetAccountStateInput, SetAccountStateOutput>>;
    setNoticeAddress: TRPCMutationProcedure<Contract<SetNoticeAddressInput, SetNoticeAddressOutput>>;
    setPassword: TRPCMutationProcedure<Contract<SetPasswordInput, SetPasswordOutput>>;
    setProfile: TRPCMutationProcedure<Contract<SetProfileInput, SetProfileOutput>>;
    setRecovery: TRPCMutationProcedure<Contract<SetRecoveryInput, SetRecoveryOutput>>;
    shareTeamKey: TRPCMutationProcedure<Contract<ShareTeamKeyInput, ShareTeamKeyOutput>>;
    signIn: TRPCMutationProcedure<Contract<SignInInput, SignInOutput>>;
    signOut: TRPCMutationProcedure<Contract<SignOutInput, SignOutOutput>>;
    signUp: TRPCMutationProcedure<Contract<SignUpInput, SignUpOutput>>;
    startPasskey: TRPCMutationProcedure<Contract<StartPasskeyInput, StartPasskeyOutput>>;
    startPasskeyStepUp: TRPCMutationProcedure<Contract<StartPasskeyStepUpInput, StartPasskeyStepUpOutput>>;
    startReset: TRPCMutationProcedure<Contract<StartResetInput, StartResetOutput>>;
    startSignIn: TRPCMutationProcedure<Contract<StartSignInInput, StartSignInOutput>>;
    startTotp: TRPCMutationProcedure<Contract<StartTotpInput, StartTotpOutput>>;
    stepUp: TRPCMutationProcedure<Contract<StepUpInput, StepUpOutput>>;
  };
  outreach: {
    archivePost: TRPCMutationProcedure<Contract<ArchivePostInput, ArchivePostOutput>>;
    checkChannel: TRPCMutationProcedure<Contract<CheckChannelInput, CheckChannelOutput>>;
    commentPost: TRPCMutationProcedure<Contract<CommentPostInput, CommentPostOutput>>;
    confirmTakeDown: TRPCMutationProcedure<Contract<ConfirmTakeDownInput, ConfirmTakeDownOutput>>;
    decideDelivery: TRPCMutationProcedure<Contract<DecideDeliveryInput, DecideDeliveryOutput>>;
    listChannels: TRPCQueryProcedure<Contract<ListChannelsInput, ListChannelsOutput>>;
    listConsents: TRPCQueryProcedure<Contract<ListConsentsInput, ListConsentsOutput>>;
    listDeliveries: TRPCQueryProcedure<Contract<ListDeliveriesInput, ListDeliveriesOutput>>;
    listKits: TRPCQueryProcedure<Contract<ListKitsInput, ListKitsOutput>>;
    listLinks: TRPCQueryProcedure<Contract<ListLinksInput, ListLinksOutput>>;
    listPictures: TRPCQueryProcedure<Contract<ListPicturesInput, ListPicturesOutput>>;
    listPosts: TRPCQueryProcedure<Contract<ListPostsInput, ListPostsOutput>>;
    listSitePosts: TRPCQueryProcedure<Contract<ListSitePostsInput, ListSitePostsOutput>>;
    listTakeDowns: TRPCQueryProcedure<Contract<ListTakeDownsInput, ListTakeDownsOutput>>;
    makeFlyer: TRPCMutationProcedure<Contract<MakeFlyerInput, MakeFlyerOutput>>;
    planDelivery: TRPCMutationProcedure<Contract<PlanDeliveryInput, PlanDeliveryOutput>>;
    putChannel: TRPCMutationProcedure<Contract<PutChannelInput, PutChannelOutput>>;
    putConsent: TRPCMutationProcedure<Contract<PutConsentInput, PutConsentOutput>>;
    putKit: TRPCMutationProcedure<Contract<PutKitInput, PutKitOutput>>;
    putLink: TRPCMutationProcedure<Contract<PutLinkInput, PutLinkOutput>>;
    putPost: TRPCMutationProcedure<Contract<PutPostInput, PutPostOutput>>;
    putRepeat: TRPCMutationProcedure<Contract<PutRepeatInput, PutRepeatOutput>>;
    readKit: TRPCQueryProcedure<Contract<ReadKitInput, ReadKitOutput>>;
    readNewsletter: TRPCQueryProcedure<Contract<ReadNewsletterInput, ReadNewsletterOutput>>;
    readPost: TRPCQueryProcedure<Contract<ReadPostInput, ReadPostOutput>>;
    removeChannel: TRPCMutationProcedure<Contract<RemoveChannelInput, RemoveChannelOutput>>;
    removeKit: TRPCMutationProcedure<Contract<RemoveKitInput, RemoveKitOutput>>;
    removeLink: TRPCMutationProcedure<Contract<RemoveLinkInput, RemoveLinkOutput>>;
    removePicture: TRPCMutationProcedure<Contract<RemovePictureInput, RemovePictureOutput>>;
    reviewPost: TRPCMutationProcedure<Contract<ReviewPostInput, ReviewPostOutput>>;
    submitPost: TRPCMutationProcedure<Contract<SubmitPostInput, SubmitPostOutput>>;
    subscribeNewsletter: TRPCMutationProcedure<Contract<SubscribeNewsletterInput, SubscribeNewsletterOutput>>;
    takeDownDelivery: TRPCMutationProcedure<Contract<TakeDownDeliveryInput, TakeDownDeliveryOutput>>;
    withdrawConsent: TRPCMutationProcedure<Contract<WithdrawConsentInput, WithdrawConsentOutput>>;
  };
  policy: {
    listExamples: TRPCQueryProcedure<Contract<ListExamplesInput, ListExamplesOutput>>;
    listPolicies: TRPCQueryProcedure<Contract<ListPoliciesInput, ListPoliciesOutput>>;
    putPolicy: TRPCMutationProcedure<Contract<PutPolicyInput, PutPolicyOutput>>;
    removePolicy: TRPCMutationProcedure<Contract<RemovePolicyInput, RemovePolicyOutput>>;
  };
  streetwork: {
    answerOffer: TRPCMutationProcedure<Contract<AnswerOfferInput, AnswerOfferOutput>>;
    askSecrecy: TRPCMutationProcedure<Contract<AskSecrecyInput, AskSecrecyOutput>>;
    decideSecrecy: TRPCMutationProcedure<Contract<DecideSecrecyInput, DecideSecrecyOutput>>;
    listCoverage: TRPCQueryProcedure<Contract<ListCoverageInput, ListCoverageOutput>>;
    listIncidents: TRPCQueryProcedure<Contract<ListIncidentsInput, ListIncidentsOutput>>;
    listInvitationUse: TRPCQueryProcedure<Contract<ListInvitationUseInput, ListInvitationUseOutput>>;
    listMisinformation: TRPCQueryProcedure<Contract<ListMisinformationInput, ListMisinformationOutput>>;
    listPlaces: TRPCQueryProcedure<Contract<ListPlacesInput, ListPlacesOutput>>;
    listProfiles: TRPCQueryProcedure<Contract<ListProfilesInput, ListProfilesOutput>>;
    listSecrecy: TRPCQueryProcedure<Contract<ListSecrecyInput, ListSecrecyOutput>>;
    listSnippets: TRPCQueryProcedure<Contract<ListSnippetsInput, ListSnippetsOutput>>;
    makeInvitation: TRPCMutationProcedure<Contract<MakeInvitationInput, MakeInvitationOutput>>;
    movePlace: TRPCMutationProcedure<Contract<MovePlaceInput, MovePlaceOutput>>;
    moveProfile: TRPCMutationProcedure<Contract<MoveProfileInput, MoveProfileOutput>>;
    offerPlace: TRPCMutationProcedure<Contract<OfferPlaceInput, OfferPlaceOutput>>;
    putEvidence: TRPCMutationProcedure<Contract<PutEvidenceInput, PutEvidenceOutput>>;
    putMisinformation: TRPCMutationProcedure<Contract<PutMisinformationInput, PutMisinformationOutput>>;
    putPlace: TRPCMutationProcedure<Contract<PutPlaceInput, PutPlaceOutput>>;
    putProfile: TRPCMutationProcedure<Contract<PutProfileInput, PutProfileOutput>>;
    putSnippet: TRPCMutationProcedure<Contract<PutSnippetInput, PutSnippetOutput>>;
    readEvidence: TRPCMutationProcedure<Contract<ReadEvidenceInput, ReadEvidenceOutput>>;
    readInvitation: TRPCMutationProcedure<Contract<ReadInvitationInput, ReadInvitationOutput>>;
    recordPermission: TRPCMutationProcedure<Contract<RecordPermissionInput, RecordPermissionOutput>>;
    removeSnippet: TRPCMutationProcedure<Contract<RemoveSnippetInput, RemoveSnippetOutput>>;
    reportIncident: TRPCMutationProcedure<Contract<ReportIncidentInput, ReportIncidentOutput>>;
    reviewSnippet: TRPCMutationProcedure<Contract<ReviewSnippetInput, ReviewSnippetOutput>>;
    stepIncident: TRPCMutationProcedure<Contract<StepIncidentInput, StepIncidentOutput>>;
  };
};

/** The router as a tRPC client wants it: `createTRPCClient<AppRouter>(…)`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Record> {}
