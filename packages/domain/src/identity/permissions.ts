import type { RoleName } from '@jmd-digital/schemas/values';

/** `staff` is every employee with a second factor, `new-staff` one who has yet to set it up. */
export type PermissionRole = 'public' | 'client' | 'new-staff' | 'staff' | RoleName;

/**
 * Where a role counts: `any` for everything; `own` for what belongs to the asker; `site`, `carrier` and `platform` for
 * what lies where the role is held. Platform means the programme as a whole, not everything in it.
 */
export type PermissionScope = 'any' | 'own' | 'site' | 'carrier' | 'platform';

/** What a case has to be to the asker, beyond lying at their site. */
export type CaseCondition = 'assignee' | 'team-visible' | 'stand-in';

/** One line of the table: this role may do the action there, if the condition holds. */
export interface PermissionRule {
  role: PermissionRole;
  scope: PermissionScope;
  when?: CaseCondition;
  /** Roles that may be given or taken. */
  grants?: readonly RoleName[];
  /** Only shortly after the asker proved who they are. */
  fresh?: true;
}

const everyone = rules([...(['public', 'client', 'new-staff', 'staff'] as const)], 'any');
const ownAccount = rules(['client', 'new-staff', 'staff'], 'own');
const ownStaffAccount = rules(['new-staff', 'staff'], 'own');

/** Who looks after accounts, and which roles they may give. None of them holds a key. */
const SITE_ROLES = ['counsellor', 'team-lead', 'supervisor', 'site-admin', 'editor'] as const;
const CARRIER_ROLES = ['carrier-admin', 'auditor'] as const;
/** Who says yes to posts for a carrier; given by the carrier alone. */
const APPROVER_ROLES = ['carrier-pr', 'data-protection'] as const;
const grantsRoles: readonly PermissionRule[] = [
  { role: 'site-admin', scope: 'site', grants: SITE_ROLES, fresh: true },
  {
    role: 'carrier-admin',
    scope: 'carrier',
    grants: [...SITE_ROLES, ...CARRIER_ROLES, ...APPROVER_ROLES],
    fresh: true,
  },
  { role: 'platform-admin', scope: 'any', grants: [...CARRIER_ROLES, 'platform-admin'], fresh: true },
];
const seesAccounts: readonly PermissionRule[] = [
  { role: 'team-lead', scope: 'site' },
  { role: 'site-admin', scope: 'site' },
  { role: 'carrier-admin', scope: 'carrier' },
  { role: 'platform-admin', scope: 'platform' },
];
const changesAccounts: readonly PermissionRule[] = [
  { role: 'site-admin', scope: 'site', fresh: true },
  { role: 'carrier-admin', scope: 'carrier', fresh: true },
  { role: 'platform-admin', scope: 'platform', fresh: true },
];
const team = rules(['counsellor', 'team-lead'], 'site');
/** Incidents of streetwork, and whether secrecy may be broken: the team, and who supervises it. */
const seesIncidents = rules(['counsellor', 'team-lead', 'supervisor'], 'site');

/** Posts are no secret at a site: who writes them, who says yes to them, and who looks after the channels. */
const writesPosts = rules(['counsellor', 'team-lead', 'editor'], 'site');
const approvesPosts: readonly PermissionRule[] = [
  ...rules(['editor', 'team-lead', 'site-admin'], 'site'),
  ...rules(APPROVER_ROLES, 'carrier'),
];
const readsPosts: readonly PermissionRule[] = [
  ...writesPosts,
  ...rules(['site-admin'], 'site'),
  ...rules(APPROVER_ROLES, 'carrier'),
];
const checksChannels = rules(['team-lead', 'site-admin'], 'site');
const keepsChannels = fresh(checksChannels);

/** Who may see what is sealed in a case. A key is needed besides. */
const readsCase: readonly PermissionRule[] = [
  { role: 'client', scope: 'own' },
  { role: 'counsellor', scope: 'site', when: 'assignee' },
  { role: 'counsellor', scope: 'site', when: 'team-visible' },
  { role: 'counsellor', scope: 'site', when: 'stand-in' },
  { role: 'team-lead', scope: 'site' },
];
const writesCase: readonly PermissionRule[] = [
  { role: 'client', scope: 'own' },
  { role: 'counsellor', scope: 'site', when: 'assignee' },
  { role: 'counsellor', scope: 'site', when: 'stand-in' },
  { role: 'team-lead', scope: 'site', when: 'assignee' },
  { role: 'team-lead', scope: 'site', when: 'stand-in' },
];

/** What staff do to a case that is theirs. */
const worksOnCase = writesCase.filter(({ role }) => role !== 'client');

/** Everybody sets their own policy. What is a site's names no carrier here: a carrier narrows by a policy of its own. */
const writesPolicies = fresh([
  ...rules(['site-admin'], 'site'),
  ...rules(['carrier-admin'], 'carrier'),
  ...rules(['platform-admin'], 'platform'),
]);

/** A lead may close what a counsellor left open. */
const closesCase: readonly PermissionRule[] = [
  ...writesCase.filter(({ role }) => role !== 'team-lead'),
  { role: 'team-lead', scope: 'site' },
];

/**
 * Which action is open to whom (reference: roles and permissions of the counselling model). An action is the name of a
 * procedure or REST operation. What is not in the table is denied. "May administer" and "may read" are different
 * things: no line gives an administrator anything that is sealed or a key.
 */
export const PERMISSIONS: Readonly<Record<string, readonly PermissionRule[]>> = {
  'directory.findSites': everyone,
  'directory.listSites': everyone,
  'hsds.read': everyone,

  'identity.signUp': everyone,
  'identity.startSignIn': everyone,
  'identity.signIn': everyone,
  'identity.confirmSignIn': everyone,
  'identity.signOut': everyone,
  'identity.openRecovery': everyone,
  'identity.startReset': everyone,
  'identity.resetAccount': everyone,
  'identity.offerDevice': everyone,
  'identity.claimDevice': everyone,
  'identity.openInvitation': everyone,
  'identity.acceptInvitation': everyone,
  'identity.readTeamKey': everyone,
  'identity.readKeyLog': everyone,

  'identity.readMe': ownAccount,
  'identity.stepUp': ownAccount,
  'identity.listSessions': ownAccount,
  'identity.endSession': ownAccount,
  // Its own proof is judged inside: a recovery ticket comes from someone who cannot sign in.
  'identity.setPassword': everyone,
  'identity.setRecovery': fresh(rules(['client', 'staff'], 'own')),
  'identity.setNoticeAddress': rules(['client', 'staff'], 'own'),
  'identity.closeAccount': fresh(rules(['client', 'staff'], 'own')),
  'identity.putDeviceWrap': rules(['client', 'staff'], 'own'),
  'identity.readDeviceWrap': rules(['client', 'staff'], 'own'),
  'identity.readDeviceOffer': rules(['client', 'staff'], 'own'),
  'identity.answerDevice': rules(['client', 'staff'], 'own'),

  'identity.startPasskeyStepUp': rules(['staff'], 'own'),
  'identity.startTotp': [...rules(['new-staff'], 'own'), ...fresh(rules(['staff'], 'own'))],
  'identity.confirmTotp': ownStaffAccount,
  'identity.startPasskey': [...rules(['new-staff'], 'own'), ...fresh(rules(['staff'], 'own'))],
  'identity.confirmPasskey': ownStaffAccount,
  'identity.listFactors': ownStaffAccount,
  'identity.removeFactor': fresh(rules(['staff'], 'own')),
  'identity.makeBackupCodes': fresh(rules(['staff'], 'own')),
  'identity.setProfile': rules(['staff'], 'own'),

  'identity.inviteStaff': grantsRoles,
  'identity.grantMembership': grantsRoles,
  'identity.endMembership': grantsRoles,
  'identity.listInvitations': changesAccounts.map(({ role, scope }) => ({ role, scope })),
  'identity.revokeInvitation': changesAccounts.map(({ role, scope }) => ({ role, scope })),
  'identity.listStaff': seesAccounts,
  'identity.setAccountState': changesAccounts,
  'identity.setAbsence': [
    ...rules(['staff'], 'own'),
    { role: 'team-lead', scope: 'site' },
    { role: 'site-admin', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
  ],
  'identity.removeAbsence': [
    ...rules(['staff'], 'own'),
    { role: 'team-lead', scope: 'site' },
    { role: 'site-admin', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
  ],
  'identity.listAbsences': [
    ...team,
    { role: 'site-admin', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
  ],
  'identity.listAudit': [
    { role: 'site-admin', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
    { role: 'auditor', scope: 'carrier' },
    { role: 'platform-admin', scope: 'platform' },
  ],

  'directory.listCarriers': rules(['carrier-admin', 'auditor', 'platform-admin'], 'any'),
  'directory.putCarrier': [
    { role: 'carrier-admin', scope: 'carrier', fresh: true },
    { role: 'platform-admin', scope: 'any', fresh: true },
  ],
  'directory.putSite': [
    { role: 'site-admin', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
  ],
  'directory.importDirectory': [{ role: 'platform-admin', scope: 'any', fresh: true }],

  'identity.listTeamKeys': team,
  'identity.makeTeamEpoch': team,
  'identity.shareTeamKey': team,
  'identity.putCertificate': [
    { role: 'team-lead', scope: 'site' },
    { role: 'carrier-admin', scope: 'carrier' },
  ],
  'identity.giveResetCode': fresh([
    { role: 'counsellor', scope: 'site', when: 'assignee' },
    { role: 'team-lead', scope: 'site' },
  ]),

  'apply.putLogPieces': rules(['client', 'staff'], 'own'),
  'apply.listLogPieces': rules(['client', 'staff'], 'own'),
  'apply.eraseLog': rules(['client', 'staff'], 'own'),
  'apply.issueBadge': everyone,
  'apply.readBadgeIssuer': everyone,
  'apply.makeCertificate': everyone,
  // Whoever has the key of the workshop or of a seat in it; asked inside.
  'apply.openWorkshop': everyone,
  'apply.joinWorkshop': everyone,
  'apply.reportWorkshop': everyone,
  'apply.showWorkshop': everyone,
  'apply.closeWorkshop': everyone,

  'counselling.submitEnquiry': rules(['client'], 'any'),
  'counselling.acceptCase': team,
  'counselling.sendMessage': writesCase,
  'counselling.listCases': rules(['client', 'counsellor', 'team-lead'], 'any'),
  'counselling.readCase': readsCase,
  'counselling.assignCase': rules(['team-lead'], 'site'),
  'counselling.pauseCase': writesCase,
  'counselling.closeCase': closesCase,
  'counselling.followCase': readsCase,
  'counselling.followInbox': team,
  'counselling.showPresence': writesCase,
  'counselling.markSeen': writesCase,
  'counselling.shareCaseKeys': readsCase,
  'counselling.rotateCaseKey': readsCase,
  'counselling.addNote': readsCase.filter(({ role }) => role !== 'client'),
  'counselling.putBlob': writesCase,
  'counselling.readBlob': readsCase,
  'counselling.forwardCase': rules(['team-lead'], 'site'),
  'counselling.askHandOver': closesCase.filter(({ role }) => role !== 'client'),
  'counselling.answerHandOver': rules(['client'], 'own'),
  'counselling.setVisibility': worksOnCase.filter(({ when }) => when === 'assignee'),
  'counselling.offerAppointment': worksOnCase,
  'counselling.changeAppointment': writesCase,
  'counselling.logContact': worksOnCase,
  'counselling.putRecord': closesCase.filter(({ role }) => role !== 'client'),
  'counselling.answerQuestions': rules(['client'], 'own'),
  'counselling.keepCase': rules(['client'], 'own'),
  'counselling.eraseCase': [
    { role: 'client', scope: 'own' },
    { role: 'counsellor', scope: 'site', when: 'assignee' },
    { role: 'team-lead', scope: 'site' },
  ],
  'counselling.routeEnquiry': everyone,
  'counselling.listTextModules': team,
  'counselling.putTextModule': team,
  'counselling.removeTextModule': team,

  'policy.listExamples': rules(['site-admin', 'carrier-admin', 'platform-admin'], 'any'),
  'outreach.listChannels': readsPosts,
  'outreach.putChannel': keepsChannels,
  'outreach.removeChannel': keepsChannels,
  'outreach.checkChannel': checksChannels,
  'outreach.listPosts': readsPosts,
  'outreach.listSitePosts': everyone,
  'outreach.readPost': readsPosts,
  'outreach.putPost': writesPosts,
  'outreach.submitPost': writesPosts,
  // Which step it is has its own roles (`STEP_ROLES`); asked inside, and so is whose work it is.
  'outreach.reviewPost': approvesPosts,
  'outreach.commentPost': readsPosts,
  'outreach.planDelivery': writesPosts,
  'outreach.decideDelivery': writesPosts,
  'outreach.takeDownDelivery': writesPosts,
  'outreach.confirmTakeDown': writesPosts,
  'outreach.listTakeDowns': readsPosts,
  'outreach.listDeliveries': readsPosts,
  'outreach.putRepeat': writesPosts,
  'outreach.archivePost': writesPosts,
  // The bytes go beside tRPC.
  'outreach.putPicture': writesPosts,
  'outreach.readPicture': readsPosts,
  'outreach.listPictures': readsPosts,
  'outreach.removePicture': writesPosts,
  'outreach.listConsents': readsPosts,
  'outreach.putConsent': writesPosts,
  'outreach.withdrawConsent': writesPosts,
  'outreach.listKits': readsPosts,
  'outreach.readKit': readsPosts,
  'outreach.putKit': writesPosts,
  'outreach.removeKit': writesPosts,
  'outreach.listLinks': readsPosts,
  'outreach.putLink': writesPosts,
  'outreach.removeLink': writesPosts,
  'outreach.readNewsletter': readsPosts,
  'outreach.subscribeNewsletter': everyone,
  'outreach.makeFlyer': writesPosts,

  'streetwork.listPlaces': team,
  'streetwork.listCoverage': team,
  'streetwork.putPlace': team,
  'streetwork.recordPermission': team,
  'streetwork.movePlace': team,
  'streetwork.offerPlace': team,
  'streetwork.answerOffer': team,
  'streetwork.listProfiles': team,
  'streetwork.putProfile': team,
  // Nobody approves their own; asked inside.
  'streetwork.moveProfile': team,
  'streetwork.makeInvitation': team,
  // Whoever has the link.
  'streetwork.readInvitation': everyone,
  'streetwork.listInvitationUse': team,
  'streetwork.reportIncident': team,
  // One’s own, or those of the site; asked inside.
  'streetwork.listIncidents': seesIncidents,
  'streetwork.stepIncident': seesIncidents,
  'streetwork.putEvidence': team,
  // Who reported it, or leads: a supervisor holds no key.
  'streetwork.readEvidence': fresh(team),
  'streetwork.askSecrecy': team,
  // Never who asked; asked inside.
  'streetwork.decideSecrecy': fresh(seesIncidents),
  'streetwork.listSecrecy': seesIncidents,
  'streetwork.listSnippets': team,
  'streetwork.putSnippet': team,
  // Whoever wrote on it is refused; asked inside.
  'streetwork.reviewSnippet': team,
  'streetwork.removeSnippet': team,
  // What goes around is what posts should tell the truth about.
  'streetwork.listMisinformation': writesPosts,
  'streetwork.putMisinformation': team,

  'policy.listPolicies': [
    ...rules(SITE_ROLES, 'site'),
    ...rules([...CARRIER_ROLES, ...APPROVER_ROLES], 'carrier'),
    ...rules(['platform-admin'], 'any'),
  ],
  'policy.putPolicy': writesPolicies,
  'policy.removePolicy': writesPolicies,
};

function rules(roles: readonly PermissionRole[], scope: PermissionScope): PermissionRule[] {
  return roles.map((role) => ({ role, scope }));
}

function fresh(given: readonly PermissionRule[]): PermissionRule[] {
  return given.map((rule) => ({ ...rule, fresh: true }));
}
