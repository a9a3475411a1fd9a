import type {
  AppointmentChannel,
  AppointmentState,
  CaseState,
  CloseReason,
  ContactChannel,
  EntryKind,
  HistoryChoice,
  KeyPurpose,
  RecipientKind,
  Thread,
  Visibility,
  WaitingOn,
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
import { site } from '../directory/tables.ts';
import { account } from '../identity/tables.ts';
import { bytes } from '../platform/bytes.ts';
import { moment } from '../platform/columns.ts';

/** One counselling process (Fall). What is said in it lies sealed in `case_entry`. */
export const counsellingCase = pgTable(
  'counselling_case',
  {
    id: uuid().primaryKey(),
    clientId: uuid('client_id')
      .notNull()
      .references(() => account.id),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id),
    topic: text().notNull(),
    language: text().notNull(),
    state: text().$type<CaseState>().notNull(),
    visibility: text().$type<Visibility>().notNull(),
    assigneeId: uuid('assignee_id').references(() => account.id),
    /** Newest epoch of the case key. */
    keyEpoch: integer('key_epoch').notNull(),
    /** Set when someone lost access: the next message needs a new epoch. */
    rotationDue: text('rotation_due').$type<'member-left' | 'key-reset' | 'age'>(),
    /** Number of the last entry; counted up under the lock of this row. */
    lastSeq: bigint('last_seq', { mode: 'number' }).notNull().default(0),
    openedAt: moment('opened_at').notNull(),
    changedAt: moment('changed_at').notNull(),
    /** What people say on the phone when they mean this case. Tells nothing. */
    caseNumber: text('case_number').notNull().unique().default(sql`upper(substr(md5(gen_random_uuid()::text), 1, 8))`),
    waitingOn: text('waiting_on').$type<WaitingOn>().notNull().default('counsellor'),
    /** Whom it is to be handed over to, while the client is asked. */
    handOverTo: uuid('hand_over_to').references(() => account.id),
    /** From then on the first answer is late. */
    dueAt: moment('due_at'),
    /** When it was last given to somebody who still has to take it. */
    assignedAt: moment('assigned_at'),
    acceptedAt: moment('accepted_at'),
    firstResponseAt: moment('first_response_at'),
    /** A day in Germany; the case rests until then. */
    pausedUntil: date('paused_until'),
    closedAt: moment('closed_at'),
    closeReason: text('close_reason').$type<CloseReason>(),
    /** Up to which entry each side has seen the other. */
    seenByClient: bigint('seen_by_client', { mode: 'number' }).notNull().default(0),
    seenByTeam: bigint('seen_by_team', { mode: 'number' }).notNull().default(0),
    /** Number of the last event of this case's stream. */
    eventSeq: bigint('event_seq', { mode: 'number' }).notNull().default(0),
    /** Newest epoch of the key of internal notes; 0 before the first note. */
    internalEpoch: integer('internal_epoch').notNull().default(0),
    /** The next note has to begin a new epoch of that key. */
    internalDue: boolean('internal_due').notNull().default(false),
    /** Days that the client wants a closed case to be kept; null for what the carrier has set. Never more than that. */
    keepDays: smallint('keep_days'),
    /** A day in Germany on which the case is erased; null while it runs. */
    eraseOn: date('erase_on'),
  },
  (t) => [
    index('counselling_case_by_client').on(t.clientId),
    index('counselling_case_by_site').on(t.siteId, t.state),
    index('counselling_case_last_changed').on(t.siteId, t.changedAt, t.id),
    check('counselling_case_epoch', sql`${t.keyEpoch} >= 1`),
    check(
      'counselling_case_somebodys',
      sql`${t.state} not in ('accepted', 'assigned', 'active', 'paused', 'transfer_pending') or ${t.assigneeId} is not null`,
    ),
    check(
      'counselling_case_nobodys',
      sql`${t.state} not in ('submitted', 'in_triage', 'needs_assignment') or ${t.assigneeId} is null`,
    ),
    index('counselling_case_by_erase_day').on(t.eraseOn),
    check('counselling_case_keep_days', sql`${t.keepDays} between 0 and 730`),
    check('counselling_case_hand_over', sql`(${t.state} = 'transfer_pending') = (${t.handOverTo} is not null)`),
  ],
);

/** An epoch of a case key. The key itself is nowhere; its wraps and the link to the epoch before are. */
export const caseKey = pgTable(
  'case_key',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    purpose: text().$type<KeyPurpose>().notNull(),
    epoch: integer().notNull(),
    /** The key of the epoch before, sealed under this one; null where what was before is not shared. */
    link: bytes(),
    createdBy: uuid('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.purpose, t.epoch] })],
);

/** A case key, sealed to one recipient. Deleting these makes a case unreadable for ever. */
export const caseKeyWrap = pgTable(
  'case_key_wrap',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id').notNull(),
    purpose: text().$type<KeyPurpose>().notNull(),
    epoch: integer().notNull(),
    recipientKind: text('recipient_kind').$type<RecipientKind>().notNull(),
    /** Account of a client or counsellor; the site for a team. */
    recipientId: uuid('recipient_id').notNull(),
    recipientKeyId: bytes('recipient_key_id').notNull(),
    sealed: bytes().notNull(),
    wrappedBy: bytes('wrapped_by').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at'),
  },
  (t) => [
    unique('case_key_wrap_once').on(t.caseId, t.purpose, t.epoch, t.recipientKeyId),
    index('case_key_wrap_by_recipient').on(t.recipientId),
    foreignKey({
      columns: [t.caseId, t.purpose, t.epoch],
      foreignColumns: [caseKey.caseId, caseKey.purpose, caseKey.epoch],
    }).onDelete('cascade'),
  ],
);

/** One sealed envelope. `serverSeq` is the order in which the server took them. */
export const caseEntry = pgTable(
  'case_entry',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    serverSeq: bigint('server_seq', { mode: 'number' }).notNull(),
    messageId: uuid('message_id').notNull(),
    thread: text().$type<Thread>().notNull(),
    kind: text().$type<EntryKind>().notNull(),
    epoch: integer().notNull(),
    senderId: uuid('sender_id').notNull(),
    senderSeq: bigint('sender_seq', { mode: 'number' }).notNull(),
    envelope: bytes().notNull(),
    receivedAt: moment('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.caseId, t.serverSeq] }),
    unique('case_entry_message').on(t.messageId),
    unique('case_entry_sender_seq').on(t.caseId, t.thread, t.senderId, t.senderSeq),
  ],
);

/** A sealed file. What it is called, what it is and what opens it stands in the message that it belongs to. */
export const blob = pgTable(
  'blob',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    uploaderId: uuid('uploader_id').notNull(),
    chunkCount: smallint('chunk_count').notNull(),
    createdAt: moment('created_at').notNull(),
    /** The message that it came with; null while it is on its way. What no message claims goes after a day. */
    messageId: uuid('message_id'),
  },
  (t) => [
    index('blob_by_case').on(t.caseId),
    index('blob_unclaimed').on(t.createdAt).where(sql`${t.messageId} is null`),
    check('blob_chunks', sql`${t.chunkCount} between 1 and 12`),
  ],
);

/** A piece of a sealed file, as it came. */
export const blobChunk = pgTable(
  'blob_chunk',
  {
    blobId: uuid('blob_id')
      .notNull()
      .references(() => blob.id, { onDelete: 'cascade' }),
    index: smallint().notNull(),
    content: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.blobId, t.index] }), check('blob_chunk_index', sql`${t.index} between 0 and 11`)],
);

/** A time that was offered, and perhaps booked. Where to meet, and what for, stands in the message that offered it. */
export const appointment = pgTable(
  'appointment',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    /** Times of which one is to be chosen. */
    offerId: uuid('offer_id').notNull(),
    startsAt: moment('starts_at').notNull(),
    /** Zone of the one who offered it, by its IANA name: it was meant as a time there. */
    zone: text().notNull(),
    minutes: smallint().notNull(),
    channel: text().$type<AppointmentChannel>().notNull(),
    state: text().$type<AppointmentState>().notNull(),
    offeredBy: uuid('offered_by').notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('appointment_by_case').on(t.caseId),
    uniqueIndex('appointment_one_of_an_offer').on(t.offerId).where(sql`${t.state} in ('booked', 'held', 'no-show')`),
    check('appointment_minutes', sql`${t.minutes} between 5 and 480`),
  ],
);

/** A contact outside of the thread: on the phone, in person. What was said is nobody's but theirs. */
export const caseContact = pgTable(
  'case_contact',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id').notNull(),
    channel: text().$type<ContactChannel>().notNull(),
    /** A day in Germany. */
    day: date().notNull(),
    minutes: smallint().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    index('case_contact_by_case').on(t.caseId),
    check('case_contact_minutes', sql`${t.minutes} between 1 and 1440`),
  ],
);

/** How a case came to whom: forwarded to another site, or handed over to another counsellor. */
export const caseTransfer = pgTable(
  'case_transfer',
  {
    id: uuid().primaryKey(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    kind: text().$type<'forwarded' | 'handed-over'>().notNull(),
    fromId: uuid('from_id').notNull(),
    /** The site or the account that it went to. */
    toId: uuid('to_id').notNull(),
    /** What the client chose at a hand-over. */
    history: text().$type<HistoryChoice>(),
    at: moment('at').notNull(),
  },
  (t) => [index('case_transfer_by_case').on(t.caseId)],
);

/** What is noted of a case in codes, for counting. `factId` leads to the fact that was frozen of it, and goes with the case. */
export const caseRecord = pgTable('case_record', {
  caseId: uuid('case_id')
    .primaryKey()
    .references(() => counsellingCase.id, { onDelete: 'cascade' }),
  factId: uuid('fact_id').unique(),
  record: jsonb().notNull(),
  /** What the young person answered to questions of the funder. */
  answers: jsonb().notNull().default({}),
  changedAt: moment('changed_at').notNull(),
});

/** What is counted of a case that is over. It knows no case, no person and no day. */
export const statFact = pgTable(
  'stat_fact',
  {
    id: uuid().primaryKey(),
    siteId: uuid('site_id').notNull(),
    carrierId: uuid('carrier_id').notNull(),
    schemaVersion: smallint('schema_version').notNull(),
    /** First day of the month in which it was closed. */
    month: date().notNull(),
    fact: jsonb().notNull(),
  },
  (t) => [index('stat_fact_by_site').on(t.siteId, t.month)],
);

/** When somebody was last told by mail that something is there, so that it is done once an hour at most. */
export const caseNotice = pgTable(
  'case_notice',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => counsellingCase.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id').notNull(),
    sentAt: moment('sent_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.caseId, t.accountId] })],
);

/** A passage that a team uses again and again, in one language. Holds nothing of a case. */
export const textModule = pgTable(
  'text_module',
  {
    id: uuid().primaryKey(),
    siteId: uuid('site_id')
      .notNull()
      .references(() => site.id, { onDelete: 'cascade' }),
    language: text().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    revision: integer().notNull().default(1),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [index('text_module_by_site').on(t.siteId)],
);
