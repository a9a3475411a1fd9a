import type {
  AdminPermission,
  ContactDraft,
  PlaceDraft,
  PolicyDecision,
  PresenceDraft,
  SnippetDraft,
} from '@jmd-digital/schemas';
import type {
  ChannelClass,
  ContactState,
  CounsellingLanguage,
  IncidentKind,
  IncidentState,
  ProfileState,
  SecrecyGround,
  SpreadBand,
  Topic,
  WorkArea,
} from '@jmd-digital/schemas/values';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { siteId } from '../directory/site-id.ts';
import { site } from '../directory/tables.ts';
import { bytes } from '../platform/bytes.ts';
import { moment, order } from '../platform/columns.ts';

/** Where a site works (Ort). How it stands today follows from this and its permission. */
export const streetworkPlace = pgTable(
  'streetwork_place',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    content: jsonb().$type<Omit<PlaceDraft, 'id' | 'revision'>>().notNull(),
    /** The address without what differs between two ways of writing it: two sites at one place find each other by it. */
    addressKey: text('address_key'),
    rulesCheckedBy: uuid('rules_checked_by'),
    /** What people decided last. */
    state: text().$type<'proposed' | 'active' | 'paused' | 'closed'>().notNull(),
    offeredTo: uuid('offered_to').references(() => site.id, { onDelete: 'set null' }),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('streetwork_place_by_site').on(t.siteId),
    index('streetwork_place_by_address').on(t.addressKey),
    index('streetwork_place_offered').on(t.offeredTo),
    check('streetwork_place_state', sql`${t.state} in ('proposed', 'active', 'paused', 'closed')`),
    check('streetwork_place_revision', sql`${t.revision} >= 1`),
  ],
);

/** What who runs a place said. The last one counts; none is overwritten. */
export const placePermission = pgTable(
  'place_permission',
  {
    id: uuid().primaryKey(),
    placeId: uuid('place_id')
      .notNull()
      .references(() => streetworkPlace.id, { onDelete: 'cascade' }),
    content: jsonb().$type<Omit<AdminPermission, 'id'>>().notNull(),
    at: moment('at').notNull(),
    seq: order(),
  },
  (t) => [index('place_permission_by_place').on(t.placeId, t.seq)],
);

/** A professional profile. It names a worker, who has agreed to be named; never anybody else. */
export const workerProfile = pgTable(
  'worker_profile',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    staffId: uuid('staff_id').notNull(),
    platform: text().$type<PlaceDraft['platform']>().notNull(),
    handle: text().notNull(),
    imprintUrl: text('imprint_url').notNull(),
    portrait: boolean().notNull(),
    device: text().$type<ContactDraft['device']>().notNull(),
    state: text().$type<ProfileState>().notNull(),
    approvedBy: uuid('approved_by'),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('worker_profile_by_site').on(t.siteId),
    check('worker_profile_state', sql`${t.state} in ('draft', 'approved', 'retired')`),
    check('worker_profile_approved', sql`${t.state} <> 'approved' or ${t.approvedBy} is not null`),
    check('worker_profile_not_own', sql`${t.approvedBy} is null or ${t.approvedBy} <> ${t.staffId}`),
  ],
);

/**
 * A contact, by categories. Who recorded it is not kept, nor when in the day: `undoUntil` is gone once it is over, and with
 * it the note.
 */
export const streetworkContact = pgTable(
  'streetwork_contact',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    placeId: uuid('place_id').references(() => streetworkPlace.id, { onDelete: 'set null' }),
    platform: text().$type<PlaceDraft['platform']>().notNull(),
    /** The first of the month once the contact is a year old. */
    day: date({ mode: 'string' }).notNull(),
    lang: text().notNull(),
    topics: text().array().$type<Topic[]>().notNull(),
    form: text().$type<ContactDraft['form']>().notNull(),
    initiator: text().$type<ContactDraft['initiator']>().notNull(),
    ageBand: text('age_band').$type<ContactDraft['ageBand']>().notNull(),
    minutesBand: text('minutes_band').$type<ContactDraft['minutesBand']>().notNull(),
    device: text().$type<ContactDraft['device']>().notNull(),
    result: text().$type<ContactDraft['result']>().notNull(),
    risk: text().$type<ContactDraft['risk']>().notNull(),
    state: text().$type<ContactState>().notNull(),
    referredTo: text('referred_to').$type<NonNullable<ContactDraft['referredTo']>>(),
    /** What the policies said on that day. */
    decision: jsonb().$type<PolicyDecision>().notNull(),
    undoUntil: moment('undo_until'),
    note: text(),
  },
  (t) => [
    index('streetwork_contact_by_day').on(t.siteId, t.day),
    index('streetwork_contact_undo').on(t.undoUntil),
    check('streetwork_contact_state', sql`${t.state} in ('contact', 'mandate', 'referred')`),
    check('streetwork_contact_referred', sql`(${t.state} = 'referred') = (${t.referredTo} is not null)`),
    check('streetwork_contact_note', sql`${t.note} is null or ${t.undoUntil} is not null`),
  ],
);

/** A contact that was taken back: sent once more by a device that was late, it does not come again. Holds nothing but the id. */
export const contactUndone = pgTable('contact_undone', {
  id: uuid().primaryKey(),
  siteId: siteId(),
  month: date({ mode: 'string' }).notNull(),
});

/** Notes of a month, each without the contact that it was written with. */
export const contactNote = pgTable(
  'contact_note',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    siteId: siteId(),
    month: date({ mode: 'string' }).notNull(),
    text: text().notNull(),
  },
  (t) => [index('contact_note_by_month').on(t.siteId, t.month)],
);

/** What was told of a month: told once, it stays. */
export const funnelRelease = pgTable(
  'funnel_release',
  {
    siteId: siteId(),
    month: text().notNull(),
    content: jsonb().$type<unknown>().notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.siteId, t.month] })],
);

/** Working time of one person. No two overlap: an exclusion constraint in the migration sees to it. */
export const workShift = pgTable(
  'work_shift',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    staffId: uuid('staff_id').notNull(),
    area: text().$type<WorkArea>().notNull(),
    startedAt: moment('started_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    index('work_shift_by_staff').on(t.staffId, t.startedAt),
    index('work_shift_by_site').on(t.siteId, t.startedAt),
    uniqueIndex('work_shift_open').on(t.staffId).where(sql`${t.endedAt} is null`),
    check('work_shift_end', sql`${t.endedAt} is null or ${t.endedAt} > ${t.startedAt}`),
  ],
);

/** When workers can be met online. */
export const presence = pgTable(
  'presence',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    content: jsonb().$type<Omit<PresenceDraft, 'id' | 'revision'>>().notNull(),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [index('presence_by_site').on(t.siteId)],
);

/** An answer to a question (Textbaustein). */
export const snippet = pgTable(
  'snippet',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    content: jsonb().$type<Omit<SnippetDraft, 'id' | 'revision' | 'reviewBy'>>().notNull(),
    reviewBy: date('review_by', { mode: 'string' }).notNull(),
    authorIds: uuid('author_ids').array().notNull(),
    reviewedBy: uuid('reviewed_by'),
    reviewedAt: moment('reviewed_at'),
    removed: boolean().notNull().default(false),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [
    index('snippet_by_change').on(t.changedAt, t.id),
    check('snippet_reviewed', sql`(${t.reviewedBy} is null) = (${t.reviewedAt} is null)`),
    check('snippet_not_own', sql`${t.reviewedBy} is null or ${t.reviewedBy} <> all (${t.authorIds})`),
  ],
);

/** A false claim that goes around. */
export const misinformation = pgTable(
  'misinformation',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    topic: text().$type<Topic>().notNull(),
    claim: text().notNull(),
    langs: text().array().notNull(),
    spread: text().$type<SpreadBand>().notNull(),
    snippetId: uuid('snippet_id').references(() => snippet.id, { onDelete: 'set null' }),
    answered: boolean().notNull(),
    revision: integer().notNull(),
    changedAt: moment('changed_at').notNull(),
  },
  (t) => [index('misinformation_by_change').on(t.changedAt, t.id)],
);

/** An invitation that was not used yet. Used, it is gone; what stays is a number of a week. */
export const invitation = pgTable(
  'counselling_invitation',
  {
    /** SHA-256 of the token. */
    tokenHash: bytes('token_hash').primaryKey(),
    siteId: siteId(),
    topic: text().$type<Topic>().notNull(),
    language: text().$type<CounsellingLanguage>().notNull(),
    channelClass: text('channel_class').$type<ChannelClass>().notNull(),
    /** The worker who is wished for; null for the team. */
    assigneeId: uuid('assignee_id'),
    /** The Monday of the week in which it was made. */
    week: date({ mode: 'string' }).notNull(),
    until: date({ mode: 'string' }).notNull(),
  },
  (t) => [index('counselling_invitation_until').on(t.until)],
);

/** How many of a week were made and used, by site alone. */
export const invitationWeek = pgTable(
  'invitation_week',
  {
    siteId: siteId(),
    week: date({ mode: 'string' }).notNull(),
    made: integer().notNull(),
    used: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.siteId, t.week] }),
    check('invitation_week_used', sql`${t.used} >= 0 and ${t.used} <= ${t.made}`),
  ],
);

export const streetworkIncident = pgTable(
  'streetwork_incident',
  {
    id: uuid().primaryKey(),
    siteId: siteId(),
    kind: text().$type<IncidentKind>().notNull(),
    placeId: uuid('place_id').references(() => streetworkPlace.id, { onDelete: 'set null' }),
    day: date({ mode: 'string' }).notNull(),
    note: text().notNull(),
    state: text().$type<IncidentState>().notNull(),
    reportedBy: uuid('reported_by').notNull(),
    steps: text().array().notNull(),
    noticedBy: uuid('noticed_by'),
    noticedAt: moment('noticed_at'),
    debriefDueOn: date('debrief_due_on', { mode: 'string' }).notNull(),
    debriefedOn: date('debriefed_on', { mode: 'string' }),
    at: moment('at').notNull(),
  },
  (t) => [
    index('streetwork_incident_last').on(t.siteId, t.at, t.id),
    check('streetwork_incident_state', sql`${t.state} in ('open', 'noticed', 'debriefed', 'closed')`),
  ],
);

/** A file of an incident, sealed where it was made. Kept apart from what is said about it. */
export const incidentEvidence = pgTable(
  'incident_evidence',
  {
    id: uuid().primaryKey(),
    incidentId: uuid('incident_id')
      .notNull()
      .references(() => streetworkIncident.id, { onDelete: 'cascade' }),
    epoch: integer().notNull(),
    sealed: bytes('sealed').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('incident_evidence_by_incident').on(t.incidentId)],
);

/** Whether secrecy may be broken: asked by one, decided by another one. */
export const secrecyQuestion = pgTable(
  'secrecy_question',
  {
    id: uuid().primaryKey(),
    incidentId: uuid('incident_id')
      .notNull()
      .references(() => streetworkIncident.id, { onDelete: 'cascade' }),
    ground: text().$type<SecrecyGround>().notNull(),
    note: text().notNull(),
    askedBy: uuid('asked_by').notNull(),
    askedAt: moment('asked_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: moment('decided_at'),
    broken: boolean(),
  },
  (t) => [
    index('secrecy_question_by_incident').on(t.incidentId),
    check('secrecy_question_two', sql`${t.decidedBy} is null or ${t.decidedBy} <> ${t.askedBy}`),
    check('secrecy_question_decided', sql`(${t.decidedBy} is null) = (${t.broken} is null)`),
  ],
);
