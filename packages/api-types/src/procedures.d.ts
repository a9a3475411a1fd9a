// Generated from the router by `pnpm generate`. Do not edit.
import type { FindSitesInput, FindSitesOutput, ListSitesInput, ListSitesOutput, ReadDeviceWrapInput, ReadDeviceWrapOutput, ReadMeInput, ReadMeOutput, SignInInput, SignInOutput, SignOutInput, SignOutOutput, SignUpInput, SignUpOutput, StartSignInInput, StartSignInOutput } from '@jmd-digital/schemas';

/** Every procedure with its input and output, as plain types. */
export interface Procedures {
  directory: {
    findSites: { kind: 'query'; input: FindSitesInput; output: FindSitesOutput };
    listSites: { kind: 'query'; input: ListSitesInput; output: ListSitesOutput };
  };
  identity: {
    readDeviceWrap: { kind: 'query'; input: ReadDeviceWrapInput; output: ReadDeviceWrapOutput };
    readMe: { kind: 'query'; input: ReadMeInput; output: ReadMeOutput };
    signIn: { kind: 'mutation'; input: SignInInput; output: SignInOutput };
    signOut: { kind: 'mutation'; input: SignOutInput; output: SignOutOutput };
    signUp: { kind: 'mutation'; input: SignUpInput; output: SignUpOutput };
    startSignIn: { kind: 'mutation'; input: StartSignInInput; output: StartSignInOutput };
  };
}
