import { acceptInvitation } from './accept-invitation.ts';
import { answerDevice } from './answer-device.ts';
import { claimDevice } from './claim-device.ts';
import { closeAccount } from './close-account.ts';
import { confirmPasskey } from './confirm-passkey.ts';
import { confirmSignIn } from './confirm-sign-in.ts';
import { confirmTotp } from './confirm-totp.ts';
import { endMembership } from './end-membership.ts';
import { endSession } from './end-session.ts';
import { giveResetCode } from './give-reset-code.ts';
import { grantMembership } from './grant-membership.ts';
import { inviteStaff } from './invite-staff.ts';
import { listAbsences } from './list-absences.ts';
import { listAudit } from './list-audit.ts';
import { listFactors } from './list-factors.ts';
import { listInvitations } from './list-invitations.ts';
import { listSessions } from './list-sessions.ts';
import { listStaff } from './list-staff.ts';
import { listTeamKeys } from './list-team-keys.ts';
import { makeBackupCodes } from './make-backup-codes.ts';
import { makeTeamEpoch } from './make-team-epoch.ts';
import { offerDevice } from './offer-device.ts';
import { openInvitation } from './open-invitation.ts';
import { openRecovery } from './open-recovery.ts';
import { putCertificate } from './put-certificate.ts';
import { putDeviceWrap } from './put-device-wrap.ts';
import { readDeviceOffer } from './read-device-offer.ts';
import { readDeviceWrap } from './read-device-wrap.ts';
import { readKeyLog } from './read-key-log.ts';
import { readMe } from './read-me.ts';
import { readTeamKey } from './read-team-key.ts';
import { removeAbsence } from './remove-absence.ts';
import { removeFactor } from './remove-factor.ts';
import { resetAccount } from './reset-account.ts';
import { revokeInvitation } from './revoke-invitation.ts';
import { setAbsence } from './set-absence.ts';
import { setAccountState } from './set-account-state.ts';
import { setNoticeAddress } from './set-notice-address.ts';
import { setPassword } from './set-password.ts';
import { setProfile } from './set-profile.ts';
import { setRecovery } from './set-recovery.ts';
import { shareTeamKey } from './share-team-key.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { signUp } from './sign-up.ts';
import { startPasskey } from './start-passkey.ts';
import { startPasskeyStepUp } from './start-passkey-step-up.ts';
import { startReset } from './start-reset.ts';
import { startSignIn } from './start-sign-in.ts';
import { startTotp } from './start-totp.ts';
import { stepUp } from './step-up.ts';

export const identityRouter = {
  acceptInvitation,
  answerDevice,
  claimDevice,
  closeAccount,
  confirmPasskey,
  confirmSignIn,
  confirmTotp,
  endMembership,
  endSession,
  giveResetCode,
  grantMembership,
  inviteStaff,
  listAbsences,
  listAudit,
  listFactors,
  listInvitations,
  listSessions,
  listStaff,
  listTeamKeys,
  makeBackupCodes,
  makeTeamEpoch,
  offerDevice,
  openInvitation,
  openRecovery,
  putCertificate,
  putDeviceWrap,
  readDeviceOffer,
  readDeviceWrap,
  readKeyLog,
  readMe,
  readTeamKey,
  removeAbsence,
  removeFactor,
  resetAccount,
  revokeInvitation,
  setAbsence,
  setAccountState,
  setNoticeAddress,
  setPassword,
  setProfile,
  setRecovery,
  shareTeamKey,
  signIn,
  signOut,
  signUp,
  startPasskeyStepUp,
  startPasskey,
  startReset,
  startSignIn,
  startTotp,
  stepUp,
};
