import type {
  CaseState,
  CloseReason,
  EntryKind,
  KeyPurpose,
  RecipientKind,
  Thread,
  Visibility,
  WaitingOn,
} from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { site } from '../directory/tables.ts';
import { account } from '../identity/tables.ts';
import { bytes } from '../platform/bytes.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

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
  },
  (t) => [
    index('counselling_case_by_client').on(t.clientId),
    index('counselling_case_by_site').on(t.siteId, t.state),
    check('counselling_case_epoch', sql`${t.keyEpoch} >= 1`),
    check(
      'counselling_case_somebodys',
      sql`${t.state} not in ('accepted', 'assigned', 'active', 'paused', 'transfer_pending') or ${t.assigneeId} is not null`,
    ),
    check(
      'counselling_case_nobodys',
      sql`${t.state} not in ('submitted', 'in_triage', 'needs_assignment') or ${t.assigneeId} is null`,
    ),
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
