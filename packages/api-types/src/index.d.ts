// Generated from the router by `pnpm generate`. Do not edit.
import type { ErrorShape, AcceptCaseInput, AcceptCaseOutput, AnswerDeviceInput, AnswerDeviceOutput, ClaimDeviceInput, ClaimDeviceOutput, CloseAccountInput, CloseAccountOutput, EndSessionInput, EndSessionOutput, FindSitesInput, FindSitesOutput, GiveResetCodeInput, GiveResetCodeOutput, ListCasesInput, ListCasesOutput, ListSessionsInput, ListSessionsOutput, ListSitesInput, ListSitesOutput, ListTeamKeysInput, ListTeamKeysOutput, MakeTeamEpochInput, MakeTeamEpochOutput, OfferDeviceInput, OfferDeviceOutput, OpenRecoveryInput, OpenRecoveryOutput, PutDeviceWrapInput, PutDeviceWrapOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceOfferInput, ReadDeviceOfferOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadMeInput, ReadMeOutput, ReadTeamKeyInput, ReadTeamKeyOutput, ResetAccountInput, ResetAccountOutput, RotateCaseKeyInput, RotateCaseKeyOutput, SendMessageInput, SendMessageOutput, SetNoticeAddressInput, SetNoticeAddressOutput, SetPasswordInput, SetPasswordOutput, SetRecoveryInput, SetRecoveryOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartResetInput, StartResetOutput, StartSignInInput, StartSignInOutput, StepUpInput, StepUpOutput, SubmitEnquiryInput, SubmitEnquiryOutput } from '@jmd-digital/schemas';
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
  counselling: {
    acceptCase: TRPCMutationProcedure<Contract<AcceptCaseInput, AcceptCaseOutput>>;
    listCases: TRPCQueryProcedure<Contract<ListCasesInput, ListCasesOutput>>;
    readCase: TRPCQueryProcedure<Contract<ReadCaseInput, ReadCaseOutput>>;
    rotateCaseKey: TRPCMutationProcedure<Contract<RotateCaseKeyInput, RotateCaseKeyOutput>>;
    sendMessage: TRPCMutationProcedure<Contract<SendMessageInput, SendMessageOutput>>;
    shareCaseKeys: TRPCMutationProcedure<Contract<ShareCaseKeysInput, ShareCaseKeysOutput>>;
    submitEnquiry: TRPCMutationProcedure<Contract<SubmitEnquiryInput, SubmitEnquiryOutput>>;
  };
  directory: {
    findSites: TRPCQueryProcedure<Contract<FindSitesInput, FindSitesOutput>>;
    listSites: TRPCQueryProcedure<Contract<ListSitesInput, ListSitesOutput>>;
  };
  identity: {
    answerDevice: TRPCMutationProcedure<Contract<AnswerDeviceInput, AnswerDeviceOutput>>;
    claimDevice: TRPCMutationProcedure<Contract<ClaimDeviceInput, ClaimDeviceOutput>>;
    closeAccount: TRPCMutationProcedure<Contract<CloseAccountInput, CloseAccountOutput>>;
    endSession: TRPCMutationProcedure<Contract<EndSessionInput, EndSessionOutput>>;
    giveResetCode: TRPCMutationProcedure<Contract<GiveResetCodeInput, GiveResetCodeOutput>>;
    listSessions: TRPCQueryProcedure<Contract<ListSessionsInput, ListSessionsOutput>>;
    listTeamKeys: TRPCQueryProcedure<Contract<ListTeamKeysInput, ListTeamKeysOutput>>;
    makeTeamEpoch: TRPCMutationProcedure<Contract<MakeTeamEpochInput, MakeTeamEpochOutput>>;
    offerDevice: TRPCMutationProcedure<Contract<OfferDeviceInput, OfferDeviceOutput>>;
    openRecovery: TRPCMutationProcedure<Contract<OpenRecoveryInput, OpenRecoveryOutput>>;
    putDeviceWrap: TRPCMutationProcedure<Contract<PutDeviceWrapInput, PutDeviceWrapOutput>>;
    readDeviceOffer: TRPCQueryProcedure<Contract<ReadDeviceOfferInput, ReadDeviceOfferOutput>>;
    readDeviceWrap: TRPCQueryProcedure<Contract<ReadDeviceWrapInput, ReadDeviceWrapOutput>>;
    readKeyLog: TRPCQueryProcedure<Contract<ReadKeyLogInput, ReadKeyLogOutput>>;
    readMe: TRPCQueryProcedure<Contract<ReadMeInput, ReadMeOutput>>;
    readTeamKey: TRPCQueryProcedure<Contract<ReadTeamKeyInput, ReadTeamKeyOutput>>;
    resetAccount: TRPCMutationProcedure<Contract<ResetAccountInput, ResetAccountOutput>>;
    setNoticeAddress: TRPCMutationProcedure<Contract<SetNoticeAddressInput, SetNoticeAddressOutput>>;
    setPassword: TRPCMutationProcedure<Contract<SetPasswordInput, SetPasswordOutput>>;
    setRecovery: TRPCMutationProcedure<Contract<SetRecoveryInput, SetRecoveryOutput>>;
    shareTeamKey: TRPCMutationProcedure<Contract<ShareTeamKeyInput, ShareTeamKeyOutput>>;
    signIn: TRPCMutationProcedure<Contract<SignInInput, SignInOutput>>;
    signOut: TRPCMutationProcedure<Contract<SignOutInput, SignOutOutput>>;
    signUp: TRPCMutationProcedure<Contract<SignUpInput, SignUpOutput>>;
    startReset: TRPCMutationProcedure<Contract<StartResetInput, StartResetOutput>>;
    startSignIn: TRPCMutationProcedure<Contract<StartSignInInput, StartSignInOutput>>;
    stepUp: TRPCMutationProcedure<Contract<StepUpInput, StepUpOutput>>;
  };
};

/** The router as a tRPC client wants it: `createTRPCClient<AppRouter>(…)`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Record> {}
