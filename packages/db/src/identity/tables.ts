import type {
  AccountKind,
  AccountState,
  AuditVerb,
  CertificateKind,
  FactorKind,
  FunderQuestion,
  KeyLogKind,
  Locale,
  RoleName,
  RootWrapMethod,
  TicketKind,
} from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { carrier, site } from '../directory/tables.ts';
import { bytes } from '../platform/bytes.ts';
import { moment } from '../platform/columns.ts';

/**
 * Everyone who signs in. The password never comes here: `authHash` is a hash of a key that the device derives from it,
 * and the account's root key lies in `root_wrap`, sealed under keys that only devices have.
 */
export const account = pgTable(
  'account',
  {
    id: uuid().primaryKey(),
    kind: text().$type<AccountKind>().notNull(),
    /** As its owner writes it: NFC, without marks that turn the direction. */
    loginName: text('login_name').notNull(),
    /** The login name folded, so that names that look alike in case are one name. */
    loginKey: text('login_key').notNull(),
    state: text().$type<AccountState>().notNull().default('active'),
    /** Argon2id settings that the device needs before it can derive anything. */
    kdfSalt: bytes('kdf_salt').notNull(),
    kdfMemoryKib: integer('kdf_memory_kib').notNull(),
    kdfIterations: integer('kdf_iterations').notNull(),
    kdfParallelism: integer('kdf_parallelism').notNull(),
    authHash: bytes('auth_hash').notNull(),
    /** Public halves of the identity. A reset of the keys counts the version up. */
    kemPublic: bytes('kem_public').notNull(),
    signPublic: bytes('sign_public').notNull(),
    keyId: bytes('key_id').notNull(),
    keyVersion: integer('key_version').notNull().default(1),
    locale: text().notNull(),
    /** One of the invented accounts of the demonstration world; refused in production. */
    demonstration: boolean().notNull().default(false),
    createdAt: moment('created_at').notNull(),
    /** When it was last used, give or take half an hour: what nobody uses is erased. */
    lastUsedAt: moment('last_used_at').notNull().default(sql`now()`),
    /** Number of the newest piece of its log of JMD apply. Never goes back, so that no device passes over a piece. */
    logSeq: bigint('log_seq', { mode: 'number' }).notNull().default(0),
  },
  (t) => [
    unique('account_login_key').on(t.loginKey),
    unique('account_key_id').on(t.keyId),
    check(
      'account_key_sizes',
      sql`octet_length(${t.kemPublic}) = 32 and octet_length(${t.signPublic}) = 32 and octet_length(${t.keyId}) = 16`,
    ),
  ],
);

/** The account's root key, sealed once for each way to open it. Only devices can open any of them. */
export const rootWrap = pgTable(
  'root_wrap',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    method: text().$type<RootWrapMethod>().notNull(),
    /** The session of the device for method `device`, else empty. */
    ref: text().notNull().default(''),
    sealed: bytes().notNull(),
    /** For method `recovery`: hash of the key that proves that someone has the code. */
    authHash: bytes('auth_hash'),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.method, t.ref] })],
);

/** Who an employee is to the people they counsel and to colleagues. */
export const staffProfile = pgTable('staff_profile', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id, { onDelete: 'cascade' }),
  /** First name or alias: what clients see. */
  publicName: text('public_name').notNull(),
  languages: text().array().notNull(),
  topics: text().array().notNull(),
});

/** A role of an account at a site, a carrier or on the whole platform. Ended ones stay, for the audit. */
export const membership = pgTable(
  'membership',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    role: text().$type<RoleName>().notNull(),
    carrierId: uuid('carrier_id').references(() => carrier.id, { onDelete: 'set null' }),
    siteId: uuid('site_id').references(() => site.id, { onDelete: 'set null' }),
    since: moment().notNull(),
    until: moment(),
  },
  (t) => [
    uniqueIndex('membership_once')
      .on(t.accountId, t.role, sql`coalesce(${t.siteId}, ${t.carrierId}, '00000000-0000-0000-0000-000000000000'::uuid)`)
      .where(sql`${t.until} is null`),
    index('membership_by_site').on(t.siteId),
    check('membership_one_scope', sql`num_nonnulls(${t.carrierId}, ${t.siteId}) <= 1`),
  ],
);

/** A sign-in that lasts. The cookie's token is stored hashed; `devicePublic` is the key that each request is signed with. */
export const session = pgTable(
  'session',
  {
    id: uuid().primaryKey(),
    tokenHash: bytes('token_hash').notNull().unique(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    devicePublic: bytes('device_public').notNull(),
    /** What its owner recognises the device by, for example `Firefox, Android`. Chosen by the client from a closed list. */
    label: text().notNull(),
    /** Keys in memory only, and an end after hours. */
    shared: boolean().notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    /** Until when the session may do what asks for a fresh proof. */
    elevatedUntil: moment('elevated_until'),
  },
  (t) => [index('session_by_account').on(t.accountId)],
);

/** Something given out once and for minutes: the half-way mark of a sign-in, a reset code, a device that wants in. */
export const ticket = pgTable(
  'ticket',
  {
    id: uuid().primaryKey(),
    tokenHash: bytes('token_hash').notNull().unique(),
    kind: text().$type<TicketKind>().notNull(),
    accountId: uuid('account_id').references(() => account.id, { onDelete: 'cascade' }),
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    attempts: integer().notNull().default(0),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('ticket_by_expiry').on(t.expiresAt)],
);

/** TOTP secrets (sealed) and passkeys (public) of staff. */
export const secondFactor = pgTable(
  'second_factor',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    kind: text().$type<FactorKind>().notNull(),
    label: text().notNull(),
    /** TOTP: the secret, sealed under the server's key. */
    sealedSecret: bytes('sealed_secret'),
    /** TOTP: the last time step that was used, so that no code works twice. */
    lastStep: bigint('last_step', { mode: 'number' }),
    credentialId: text('credential_id').unique(),
    publicKey: bytes('public_key'),
    counter: bigint({ mode: 'number' }).notNull().default(0),
    transports: text().array(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (t) => [
    index('second_factor_by_account').on(t.accountId),
    check(
      'second_factor_whole',
      sql`(${t.kind} = 'totp') = (${t.sealedSecret} is not null) and (${t.kind} = 'passkey') = (${t.credentialId} is not null)`,
    ),
  ],
);

/** One-time codes for the day the phone with the second factor is gone. */
export const backupCode = pgTable(
  'backup_code',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    codeHash: bytes('code_hash').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.codeHash] })],
);

/** An invitation for staff: a link that works once. */
export const invitation = pgTable('invitation', {
  id: uuid().primaryKey(),
  tokenHash: bytes('token_hash').notNull().unique(),
  role: text().$type<RoleName>().notNull(),
  carrierId: uuid('carrier_id').references(() => carrier.id, { onDelete: 'set null' }),
  siteId: uuid('site_id').references(() => site.id, { onDelete: 'set null' }),
  /** What the inviter calls the person until they choose a name. */
  note: text().notNull(),
  createdBy: uuid('created_by').references(() => account.id),
  createdAt: moment('created_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
  usedBy: uuid('used_by').references(() => account.id),
  revokedAt: moment('revoked_at'),
});

/** An absence with the colleague who stands in. Local dates in Germany, both inclusive; it ends at local midnight. */
export const absence = pgTable(
  'absence',
  {
    id: uuid().primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    firstDay: date('first_day').notNull(),
    lastDay: date('last_day').notNull(),
    deputyId: uuid('deputy_id').references(() => account.id),
  },
  (t) => [
    index('absence_by_account').on(t.accountId),
    check('absence_order', sql`${t.lastDay} >= ${t.firstDay}`),
    check('absence_not_self', sql`${t.deputyId} <> ${t.accountId}`),
  ],
);

/** Where a client wants to hear that an answer is there. Sealed under the server's key, apart from the account. */
export const noticeAddress = pgTable('notice_address', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => account.id, { onDelete: 'cascade' }),
  sealed: bytes().notNull(),
  createdAt: moment('created_at').notNull(),
});

/** What a carrier sets for all its sites. One row per carrier; a carrier without a row has the defaults of `domain`. */
export const carrierSettings = pgTable('carrier_settings', {
  carrierId: uuid('carrier_id')
    .primaryKey()
    .references(() => carrier.id, { onDelete: 'cascade' }),
  privacyUrl: text('privacy_url'),
  imprintUrl: text('imprint_url'),
  /** Plain text by locale. */
  privacyTexts: jsonb('privacy_texts').$type<Partial<Record<Locale, string>>>().notNull().default({}),
  dataProtectionContact: text('data_protection_contact'),
  /** Days, see the retention defaults in `domain`. */
  closedCaseDays: smallint('closed_case_days').notNull(),
  unansweredDays: smallint('unanswered_days').notNull(),
  idleAccountDays: smallint('idle_account_days').notNull(),
  auditDays: smallint('audit_days').notNull(),
  /** Questions of the funder that young people here are asked. */
  funderQuestions: text('funder_questions').array().$type<FunderQuestion[]>().notNull().default([]),
  /** Public half of the carrier's offline certificate key. */
  certPublic: bytes('cert_public'),
  revision: integer().notNull().default(1),
});

/** Who did what, never content. Rows are only ever added. */
export const auditEvent = pgTable(
  'audit_event',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment().notNull(),
    /** No foreign key: what was done stays after an account is erased. */
    actorId: uuid('actor_id'),
    verb: text().$type<AuditVerb>().notNull(),
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id').notNull(),
    carrierId: uuid('carrier_id'),
    siteId: uuid('site_id'),
  },
  (t) => [index('audit_event_by_carrier').on(t.carrierId, t.seq), index('audit_event_by_site').on(t.siteId, t.seq)],
);

/** The key pair of a site's team, by epoch. Its private half exists in `team_key_wrap` alone, sealed to each member. */
export const teamKey = pgTable(
  'team_key',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    epoch: integer().notNull(),
    keyId: bytes('key_id').notNull().unique(),
    publicKey: bytes('public_key').notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Someone who held it left: the next member online begins another epoch. */
    rotationDue: boolean('rotation_due').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.epoch] }),
    check('team_key_epoch', sql`${t.epoch} >= 1`),
    check('team_key_sizes', sql`octet_length(${t.publicKey}) = 32 and octet_length(${t.keyId}) = 16`),
  ],
);

/** A team's private key, sealed to one member by another. */
export const teamKeyWrap = pgTable(
  'team_key_wrap',
  {
    siteId: uuid('site_id').notNull(),
    epoch: integer().notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => account.id, { onDelete: 'cascade' }),
    recipientKeyId: bytes('recipient_key_id').notNull(),
    sealed: bytes().notNull(),
    wrappedBy: bytes('wrapped_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.epoch, t.accountId] }),
    foreignKey({ columns: [t.siteId, t.epoch], foreignColumns: [teamKey.siteId, teamKey.epoch] }),
  ],
);

/** Certificates: carrier → site → member or team. */
export const certificate = pgTable(
  'certificate',
  {
    id: uuid().primaryKey(),
    kind: text().$type<CertificateKind>().notNull(),
    subjectKeyId: bytes('subject_key_id').notNull(),
    issuerKeyId: bytes('issuer_key_id').notNull(),
    carrierId: uuid('carrier_id').references(() => carrier.id, { onDelete: 'set null' }),
    siteId: uuid('site_id').references(() => site.id, { onDelete: 'set null' }),
    encoded: bytes().notNull(),
    createdAt: moment('created_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [index('certificate_by_subject').on(t.subjectKeyId)],
);

/** Every public key that was ever in use, in order, each entry holding the hash of the one before. Rows are only added. */
export const keyLog = pgTable('key_log', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  kind: text().$type<KeyLogKind>().notNull(),
  subjectId: uuid('subject_id').notNull(),
  keyId: bytes('key_id').notNull(),
  encoded: bytes().notNull(),
  hash: bytes().notNull().unique(),
  at: moment().notNull(),
});
