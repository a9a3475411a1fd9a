// Generated from the router by `pnpm generate`. Do not edit.
import type { ErrorShape, FindSitesInput, FindSitesOutput, ListSitesInput, ListSitesOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadMeInput, ReadMeOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartSignInInput, StartSignInOutput } from '@jmd-digital/schemas';
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
  directory: {
    findSites: TRPCQueryProcedure<Contract<FindSitesInput, FindSitesOutput>>;
    listSites: TRPCQueryProcedure<Contract<ListSitesInput, ListSitesOutput>>;
  };
  identity: {
    readDeviceWrap: TRPCQueryProcedure<Contract<ReadDeviceWrapInput, ReadDeviceWrapOutput>>;
    readMe: TRPCQueryProcedure<Contract<ReadMeInput, ReadMeOutput>>;
    signIn: TRPCMutationProcedure<Contract<SignInInput, SignInOutput>>;
    signOut: TRPCMutationProcedure<Contract<SignOutInput, SignOutOutput>>;
    signUp: TRPCMutationProcedure<Contract<SignUpInput, SignUpOutput>>;
    startSignIn: TRPCMutationProcedure<Contract<StartSignInInput, StartSignInOutput>>;
  };
};

/** The router as a tRPC client wants it: `createTRPCClient<AppRouter>(…)`. */
export interface AppRouter extends TRPCBuiltRouter<Root, Record> {}
