/**
 * Who may do what, written down a second time, by hand, from the model of roles. Not read from the permission table: the
 * two are held against each other, so that loosening one line of either shows.
 *
 * A line names a role and where it counts: `any` everywhere, `own` for what is the asker's, `site`, `carrier` and
 * `platform` for what lies where the role is held. `!` asks for a fresh proof. In brackets: what a case has to be to the
 * asker, or which roles may be given.
 */
export const POLICY: Readonly<Record<string, string>> = {
  'counselling.acceptCase': 'counsellor@site team-lead@site',
  'counselling.assignCase': 'team-lead@site',
  'counselling.closeCase': 'client@own counsellor@site(assignee|stand-in) team-lead@site',
  'counselling.followCase': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.followInbox': 'counsellor@site team-lead@site',
  'counselling.listCases': 'client@any counsellor@any team-lead@any',
  'counselling.markSeen': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee)',
  'counselling.pauseCase': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee)',
  'counselling.readCase': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.rotateCaseKey': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.sendMessage': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee)',
  'counselling.shareCaseKeys': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.showPresence': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee)',
  'counselling.submitEnquiry': 'client@any',

  'directory.findSites': 'everyone@any',
  'directory.importDirectory': 'platform-admin@any!',
  'directory.listCarriers': 'carrier-admin@any auditor@any platform-admin@any',
  'directory.listSites': 'everyone@any',
  'directory.putCarrier': 'carrier-admin@carrier! platform-admin@any!',
  'directory.putSite': 'site-admin@site carrier-admin@carrier',

  'identity.acceptInvitation': 'everyone@any',
  'identity.answerDevice': 'client@own staff@own',
  'identity.claimDevice': 'everyone@any',
  'identity.closeAccount': 'client@own! staff@own!',
  'identity.confirmPasskey': 'new-staff@own staff@own',
  'identity.confirmSignIn': 'everyone@any',
  'identity.confirmTotp': 'new-staff@own staff@own',
  'identity.endMembership':
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles) platform-admin@any!(carrier-roles|platform-roles)',
  'identity.endSession': 'client@own new-staff@own staff@own',
  'identity.giveResetCode': 'counsellor@site!(assignee) team-lead@site!',
  'identity.grantMembership':
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles) platform-admin@any!(carrier-roles|platform-roles)',
  'identity.inviteStaff':
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles) platform-admin@any!(carrier-roles|platform-roles)',
  'identity.listAbsences': 'counsellor@site team-lead@site site-admin@site carrier-admin@carrier',
  'identity.listAudit': 'site-admin@site carrier-admin@carrier auditor@carrier platform-admin@platform',
  'identity.listFactors': 'new-staff@own staff@own',
  'identity.listInvitations': 'site-admin@site carrier-admin@carrier platform-admin@platform',
  'identity.listSessions': 'client@own new-staff@own staff@own',
  'identity.listStaff': 'team-lead@site site-admin@site carrier-admin@carrier platform-admin@platform',
  'identity.listTeamKeys': 'counsellor@site team-lead@site',
  'identity.makeBackupCodes': 'staff@own!',
  'identity.makeTeamEpoch': 'counsellor@site team-lead@site',
  'identity.offerDevice': 'everyone@any',
  'identity.openInvitation': 'everyone@any',
  'identity.openRecovery': 'everyone@any',
  'identity.putCertificate': 'team-lead@site carrier-admin@carrier',
  'identity.putDeviceWrap': 'client@own staff@own',
  'identity.readDeviceOffer': 'client@own staff@own',
  'identity.readDeviceWrap': 'client@own staff@own',
  'identity.readKeyLog': 'everyone@any',
  'identity.readMe': 'client@own new-staff@own staff@own',
  'identity.readTeamKey': 'everyone@any',
  'identity.removeAbsence': 'staff@own team-lead@site site-admin@site carrier-admin@carrier',
  'identity.removeFactor': 'staff@own!',
  'identity.resetAccount': 'everyone@any',
  'identity.revokeInvitation': 'site-admin@site carrier-admin@carrier platform-admin@platform',
  'identity.setAbsence': 'staff@own team-lead@site site-admin@site carrier-admin@carrier',
  'identity.setAccountState': 'site-admin@site! carrier-admin@carrier! platform-admin@platform!',
  'identity.setNoticeAddress': 'client@own',
  'identity.setPassword': 'everyone@any',
  'identity.setProfile': 'staff@own',
  'identity.setRecovery': 'client@own! staff@own!',
  'identity.shareTeamKey': 'counsellor@site team-lead@site',
  'identity.signIn': 'everyone@any',
  'identity.signOut': 'everyone@any',
  'identity.signUp': 'everyone@any',
  'identity.startPasskey': 'new-staff@own staff@own!',
  'identity.startPasskeyStepUp': 'staff@own',
  'identity.startReset': 'everyone@any',
  'identity.startSignIn': 'everyone@any',
  'identity.startTotp': 'new-staff@own staff@own!',
  'identity.stepUp': 'client@own new-staff@own staff@own',
};

/** Actions of the REST surface, which are no procedures. */
export const REST_POLICY: Readonly<Record<string, string>> = { 'hsds.read': 'everyone@any' };
