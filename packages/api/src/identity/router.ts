import { answerDevice } from './answer-device.ts';
import { claimDevice } from './claim-device.ts';
import { closeAccount } from './close-account.ts';
import { endSession } from './end-session.ts';
import { giveResetCode } from './give-reset-code.ts';
import { listSessions } from './list-sessions.ts';
import { listTeamKeys } from './list-team-keys.ts';
import { makeTeamEpoch } from './make-team-epoch.ts';
import { offerDevice } from './offer-device.ts';
import { openRecovery } from './open-recovery.ts';
import { putDeviceWrap } from './put-device-wrap.ts';
import { readDeviceOffer } from './read-device-offer.ts';
import { readDeviceWrap } from './read-device-wrap.ts';
import { readKeyLog } from './read-key-log.ts';
import { readMe } from './read-me.ts';
import { readTeamKey } from './read-team-key.ts';
import { resetAccount } from './reset-account.ts';
import { setNoticeAddress } from './set-notice-address.ts';
import { setPassword } from './set-password.ts';
import { setRecovery } from './set-recovery.ts';
import { shareTeamKey } from './share-team-key.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { startReset } from './start-reset.ts';
import { startSignIn } from './start-sign-in.ts';
import { stepUp } from './step-up.ts';

export const identityRouter = {
  answerDevice,
  claimDevice,
  closeAccount,
  endSession,
  giveResetCode,
  listSessions,
  listTeamKeys,
  makeTeamEpoch,
  offerDevice,
  openRecovery,
  putDeviceWrap,
  readDeviceOffer,
  readDeviceWrap,
  readKeyLog,
  readMe,
  readTeamKey,
  resetAccount,
  setNoticeAddress,
  setPassword,
  setRecovery,
  shareTeamKey,
  signIn,
  signOut,
  signUp,
  startReset,
  startSignIn,
  stepUp,
};
