import { readDeviceWrap } from './read-device-wrap.ts';
import { readMe } from './read-me.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { startSignIn } from './start-sign-in.ts';

export const identityRouter = { readDeviceWrap, readMe, signIn, signOut, signUp, startSignIn };
