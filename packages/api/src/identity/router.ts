import { listTeamKeys } from './list-team-keys.ts';
import { makeTeamEpoch } from './make-team-epoch.ts';
import { readDeviceWrap } from './read-device-wrap.ts';
import { readKeyLog } from './read-key-log.ts';
import { readMe } from './read-me.ts';
import { readTeamKey } from './read-team-key.ts';
import { shareTeamKey } from './share-team-key.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { startSignIn } from './start-sign-in.ts';

export const identityRouter = {
  listTeamKeys,
  makeTeamEpoch,
  readDeviceWrap,
  readKeyLog,
  readMe,
  readTeamKey,
  shareTeamKey,
  signIn,
  signOut,
  signUp,
  startSignIn,
};
