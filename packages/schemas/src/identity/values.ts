/** Closed value lists of accounts, roles and keys. Free of zod, so that browsers can have them alone. */

export const ACCOUNT_KINDS = ['client', 'staff'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** `locked` by an administrator; `closed` by its owner or at the end of retention. */
export const ACCOUNT_STATES = ['active', 'locked', 'closed'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/**
 * Roles of staff. A counsellor, team lead and supervisor belong to a site, a site administrator and an editor too; a
 * carrier administrator and an auditor belong to a carrier, and so do those who answer there for public relations and
 * for data protection; a platform administrator belongs to the whole.
 */
export const ROLE_NAMES = [
  'counsellor',
  'team-lead',
  'supervisor',
  'site-admin',
  'carrier-admin',
  'platform-admin',
  'auditor',
  'editor',
  'carrier-pr',
  'data-protection',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** Where a role is held. */
export const ROLE_SCOPES = {
  counsellor: 'site',
  'team-lead': 'site',
  supervisor: 'site',
  'site-admin': 'site',
  'carrier-admin': 'carrier',
  'platform-admin': 'platform',
  auditor: 'carrier',
  editor: 'site',
  'carrier-pr': 'carrier',
  'data-protection': 'carrier',
} as const satisfies Record<RoleName, 'site' | 'carrier' | 'platform'>;

/** Roles that hold keys of a team. No administrator does. */
export const KEY_HOLDERS = ['counsellor', 'team-lead'] as const satisfies readonly RoleName[];

/** Ways to open the root key of an account. */
export const ROOT_WRAP_METHODS = ['password', 'recovery', 'device'] as const;
export type RootWrapMethod = (typeof ROOT_WRAP_METHODS)[number];

export const FACTOR_KINDS = ['totp', 'passkey'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];

export const TICKET_KINDS = [
  'second-factor',
  'recovery',
  'reset-code',
  'totp-setup',
  'passkey-setup',
  'passkey-step-up',
  'device-link',
  'stream',
] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

export const CERTIFICATE_KINDS = ['carrier', 'site', 'member', 'team'] as const;
export type CertificateKind = (typeof CERTIFICATE_KINDS)[number];

export const KEY_LOG_KINDS = ['account-created', 'account-reset', 'account-closed', 'team-epoch'] as const;
export type KeyLogKind = (typeof KEY_LOG_KINDS)[number];

/** What the audit names. Who did what to which object, never what it held. */
export const AUDIT_VERBS = [
  'account.created',
  'account.signed-in',
  'account.sign-in-refused',
  'account.password-changed',
  'account.keys-reset',
  'account.locked',
  'account.unlocked',
  'account.closed',
  'recovery.set',
  'recovery.used',
  'reset-code.given',
  'session.ended',
  'device.added',
  'factor.added',
  'factor.removed',
  'backup-codes.made',
  'backup-code.used',
  'invitation.created',
  'invitation.used',
  'invitation.revoked',
  'membership.granted',
  'membership.ended',
  'absence.set',
  'absence.removed',
  'team-key.made',
  'team-key.shared',
  'certificate.issued',
  'certificate.revoked',
  'case.opened',
  'case.accepted',
  'case.looked-into',
  'case.assigned',
  'case.paused',
  'case.resumed',
  'case.closed',
  'case.key-rotated',
  'case.key-shared',
  'case.forwarded',
  'case.hand-over-asked',
  'case.handed-over',
  'case.hand-over-refused',
  'case.visibility-changed',
  'case.appointment-offered',
  'case.appointment-changed',
  'case.contact-noted',
  'case.recorded',
  'case.kept-for',
  'case.erased',
  'case.fell-back',
  'carrier.changed',
  'policy.changed',
  'policy.removed',
  'channel.changed',
  'channel.removed',
  'kit.changed',
  'kit.removed',
  'link.changed',
  'link.removed',
  'post.submitted',
  'post.reviewed',
  'post.archived',
  'post.returns-set',
  'picture.removed',
  'consent.changed',
  'consent.withdrawn',
  'consent.expired',
  'delivery.planned',
  'delivery.decided',
  'delivery.take-down-asked',
  'delivery.taken-down',
  'snippet.changed',
  'snippet.reviewed',
  'snippet.removed',
  'place.changed',
  'place.permission-recorded',
  'place.moved',
  'place.offered',
  'place.taken',
  'place.refused',
  'worker-profile.changed',
  'worker-profile.approved',
  'worker-profile.retired',
  'incident.reported',
  'incident.stepped',
  'incident.evidence-added',
  'incident.evidence-read',
  'secrecy.asked',
  'secrecy.broken',
  'secrecy.kept',
  'misinformation.changed',
  'directory.imported',
] as const;
export type AuditVerb = (typeof AUDIT_VERBS)[number];

/** What a person recognises their device by, without telling more of it. */
export const DEVICE_LABELS = [
  'phone-android',
  'phone-ios',
  'tablet',
  'computer-windows',
  'computer-mac',
  'computer-linux',
  'other',
] as const;
export type DeviceLabel = (typeof DEVICE_LABELS)[number];

/** Shortest login name and password, characters. */
export const MIN_LOGIN_NAME = 4;
export const MAX_LOGIN_NAME = 40;
export const MIN_PASSWORD = 10;

/** How long a session holds the right to what needs a fresh proof, seconds. */
export const STEP_UP_SECONDS = 600;
