/**
 * Who may do what, written down a second time, by hand, from the model of roles. Not read from the permission table: the
 * two are held against each other, so that loosening one line of either shows.
 *
 * A line names a role and where it counts: `any` everywhere, `own` for what is the asker's, `site`, `carrier` and
 * `platform` for what lies where the role is held. `!` asks for a fresh proof. In brackets: what a case has to be to the
 * asker, or which roles may be given.
 */
export const POLICY: Readonly<Record<string, string>> = {
  'apply.closeWorkshop': 'everyone@any',
  'apply.eraseLog': 'client@own staff@own',
  'apply.issueBadge': 'everyone@any',
  'apply.joinWorkshop': 'everyone@any',
  'apply.listLogPieces': 'client@own staff@own',
  'apply.makeCertificate': 'everyone@any',
  'apply.openWorkshop': 'everyone@any',
  'apply.putLogPieces': 'client@own staff@own',
  'apply.readBadgeIssuer': 'everyone@any',
  'apply.reportWorkshop': 'everyone@any',
  'apply.showWorkshop': 'everyone@any',

  'counselling.acceptCase': 'counsellor@site team-lead@site',
  'counselling.addNote': 'counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.answerHandOver': 'client@own',
  'counselling.answerQuestions': 'client@own',
  'counselling.askHandOver': 'counsellor@site(assignee|stand-in) team-lead@site',
  'counselling.changeAppointment': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.eraseCase': 'client@own counsellor@site(assignee) team-lead@site',
  'counselling.forwardCase': 'team-lead@site',
  'counselling.keepCase': 'client@own',
  'counselling.listTextModules': 'counsellor@site team-lead@site',
  'counselling.logContact': 'counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.offerAppointment': 'counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.putRecord': 'counsellor@site(assignee|stand-in) team-lead@site',
  'counselling.putTextModule': 'counsellor@site team-lead@site',
  'counselling.removeTextModule': 'counsellor@site team-lead@site',
  'counselling.routeEnquiry': 'everyone@any',
  'counselling.setVisibility': 'counsellor@site(assignee) team-lead@site(assignee)',
  'counselling.assignCase': 'team-lead@site',
  'counselling.closeCase': 'client@own counsellor@site(assignee|stand-in) team-lead@site',
  'counselling.followCase': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.followInbox': 'counsellor@site team-lead@site',
  'counselling.listCases': 'client@any counsellor@any team-lead@any',
  'counselling.markSeen': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.pauseCase': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.readCase': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.rotateCaseKey': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.sendMessage': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.shareCaseKeys': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'counselling.showPresence': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
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
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles|approver-roles) platform-admin@any!(carrier-roles|platform-roles)',
  'identity.endSession': 'client@own new-staff@own staff@own',
  'identity.giveResetCode': 'counsellor@site!(assignee) team-lead@site!',
  'identity.grantMembership':
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles|approver-roles) platform-admin@any!(carrier-roles|platform-roles)',
  'identity.inviteStaff':
    'site-admin@site!(site-roles) carrier-admin@carrier!(site-roles|carrier-roles|approver-roles) platform-admin@any!(carrier-roles|platform-roles)',
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
  'identity.setNoticeAddress': 'client@own staff@own',
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

  'policy.listExamples': 'site-admin@any carrier-admin@any platform-admin@any',
  'outreach.archivePost': 'counsellor@site team-lead@site editor@site',
  'outreach.listConsents':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.listDeliveries':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.listPictures':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.putConsent': 'counsellor@site team-lead@site editor@site',
  'outreach.putRepeat': 'counsellor@site team-lead@site editor@site',
  'outreach.removePicture': 'counsellor@site team-lead@site editor@site',
  'outreach.withdrawConsent': 'counsellor@site team-lead@site editor@site',
  'outreach.commentPost':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.checkChannel': 'team-lead@site site-admin@site',
  'outreach.confirmTakeDown': 'counsellor@site team-lead@site editor@site',
  'outreach.listTakeDowns':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.takeDownDelivery': 'counsellor@site team-lead@site editor@site',
  'outreach.decideDelivery': 'counsellor@site team-lead@site editor@site',
  'outreach.listKits':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.listLinks':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.makeFlyer': 'counsellor@site team-lead@site editor@site',
  'outreach.putKit': 'counsellor@site team-lead@site editor@site',
  'outreach.putLink': 'counsellor@site team-lead@site editor@site',
  'outreach.readKit':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.readNewsletter':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.removeKit': 'counsellor@site team-lead@site editor@site',
  'outreach.removeLink': 'counsellor@site team-lead@site editor@site',
  'outreach.subscribeNewsletter': 'everyone@any',
  'outreach.listChannels':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.listPosts':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.listSitePosts': 'everyone@any',
  'outreach.planDelivery': 'counsellor@site team-lead@site editor@site',
  'outreach.putChannel': 'team-lead@site! site-admin@site!',
  'outreach.putPost': 'counsellor@site team-lead@site editor@site',
  'outreach.readPost':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.removeChannel': 'team-lead@site! site-admin@site!',
  'outreach.reviewPost': 'editor@site team-lead@site site-admin@site carrier-pr@carrier data-protection@carrier',
  'outreach.submitPost': 'counsellor@site team-lead@site editor@site',

  'streetwork.listMisinformation': 'counsellor@site team-lead@site editor@site',
  'streetwork.listSnippets': 'counsellor@site team-lead@site',
  'streetwork.putMisinformation': 'counsellor@site team-lead@site',
  'streetwork.putSnippet': 'counsellor@site team-lead@site',
  'streetwork.removeSnippet': 'counsellor@site team-lead@site',
  'streetwork.reviewSnippet': 'counsellor@site team-lead@site',

  'policy.listPolicies':
    'counsellor@site team-lead@site supervisor@site site-admin@site editor@site carrier-admin@carrier auditor@carrier carrier-pr@carrier data-protection@carrier platform-admin@any',
  'policy.putPolicy': 'site-admin@site! carrier-admin@carrier! platform-admin@platform!',
  'policy.removePolicy': 'site-admin@site! carrier-admin@carrier! platform-admin@platform!',
};

/** Actions of the REST surface, which are no procedures. */
export const REST_POLICY: Readonly<Record<string, string>> = {
  'counselling.putBlob': 'client@own counsellor@site(assignee|stand-in) team-lead@site(assignee|stand-in)',
  'counselling.readBlob': 'client@own counsellor@site(assignee|team|stand-in) team-lead@site',
  'hsds.read': 'everyone@any',
  'outreach.putPicture': 'counsellor@site team-lead@site editor@site',
  'outreach.readPicture':
    'counsellor@site team-lead@site editor@site site-admin@site carrier-pr@carrier data-protection@carrier',
};
