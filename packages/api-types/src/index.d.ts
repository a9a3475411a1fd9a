// Generated from the router by `pnpm generate`. Do not edit.
import type { ErrorShape, AcceptCaseInput, AcceptCaseOutput, FindSitesInput, FindSitesOutput, ListCasesInput, ListCasesOutput, ListSitesInput, ListSitesOutput, ListTeamKeysInput, ListTeamKeysOutput, MakeTeamEpochInput, MakeTeamEpochOutput, ReadCaseInput, ReadCaseOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadKeyLogInput, ReadKeyLogOutput, ReadMeInput, ReadMeOutput, ReadTeamKeyInput, ReadTeamKeyOutput, RotateCaseKeyInput, RotateCaseKeyOutput, SendMessageInput, SendMessageOutput, ShareCaseKeysInput, ShareCaseKeysOutput, ShareTeamKeyInput, ShareTeamKeyOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartSignInInput, StartSignInOutput, SubmitEnquiryInput, SubmitEnquiryOutput } from '@jmd-digital/schemas';
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
    listTeamKeys: TRPCQueryProcedure<Contract<ListTeamKeysInput, ListTeamKeysOutput>>;
    makeTeamEpoch: TRPCMutationProcedure<Contract<MakeTeamEpochInput, MakeTeamEpochOutput>>;
    readDeviceWrap: TRPCQueryProcedure<Contract<ReadDeviceWrapInput, ReadDeviceWrapOutput>>;
    readKeyLog: TRPCQueryProcedure<Contract<ReadKeyLogInput, ReadKeyLogOutput>>;
    readMe: TRPCQueryProcedure<Contract<ReadMeInput, ReadMeOutput>>;
    readTeamKey: TRPCQueryProcedure<Contract<ReadTeamKeyInput, ReadTeamKeyOutput>>;
    shareTeamKey: TRPCMutationProcedure<Contract<ShareTeamKeyInput, ShareTeamKeyOutput>>;
    signIn: TRPCMutationProcedure<Contract<SignInInput, SignInOutput>>;
    signOut: TRPCMutationProcedure<Contract<SignOutInput, SignOutOutput>>;
    signUp: TRPCMutationProcedure<Contract<SignUpInput, SignUpOutput>>;
    startSignIn: TRPCMutationProcedure<Contract<StartSignInInput, StartSignInOutput>>;
  };
};

/** The router as a tRPC client wants it: `createTRPCClient<AppRouter>(…)`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Record> {}
