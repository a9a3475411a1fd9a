/** Closed value lists of counselling. Free of zod. */

/** States of a case on the server; a draft exists on the client's device alone. */
export const CASE_STATES = [
  'submitted',
  'in_triage',
  'accepted',
  'assigned',
  'active',
  'paused',
  'transfer_pending',
  'closed',
  'dormant',
  'needs_assignment',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Who is to do something next. */
export const WAITING_ON = ['counsellor', 'client', 'none'] as const;
export type WaitingOn = (typeof WAITING_ON)[number];

/** Why a case was closed. `no-response` is what time decides; `withdrawn` is the client's own. */
export const CLOSE_REASONS = ['done', 'referred', 'withdrawn', 'no-response', 'not-for-us', 'other'] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Whether colleagues of the site may read (`team`) or the assignee alone (`personal`). */
export const VISIBILITIES = ['personal', 'team'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const THREADS = ['client', 'internal', 'feedback', 'group'] as const;
export type Thread = (typeof THREADS)[number];

export const ENTRY_KINDS = ['text', 'file', 'event', 'edit', 'retract', 'ack'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** `case` keys open what the client reads too; `internal` keys are never wrapped to a client. */
export const KEY_PURPOSES = ['case', 'internal'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];

export const RECIPIENT_KINDS = ['client', 'counsellor', 'team', 'supervisor'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** Largest sealed envelope, bytes: the largest padding bucket with header, tag and frame. */
export const MAX_ENVELOPE = 263_000;

/** Whether somebody is there right now. */
export const PRESENCES = ['here', 'writing', 'away'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What can be followed live: one case, or the inbox of a site. */
export const STREAM_KINDS = ['case', 'inbox'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

/** How people meet at an appointment. */
export const APPOINTMENT_CHANNELS = ['chat', 'phone', 'on-site', 'video'] as const;
export type AppointmentChannel = (typeof APPOINTMENT_CHANNELS)[number];

/** `offered` waits for a choice; of an offer one is `booked`. Afterwards it was `held`, or somebody did not come. */
export const APPOINTMENT_STATES = ['offered', 'booked', 'cancelled', 'held', 'no-show'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** Ways of contact that are noted by hand; what is written is counted by itself. */
export const CONTACT_CHANNELS = ['phone', 'on-site', 'video', 'chat', 'streetwork', 'group'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** What a client lets the next counsellor read at a hand-over. */
export const HISTORY_CHOICES = ['all', 'from-now'] as const;
export type HistoryChoice = (typeof HISTORY_CHOICES)[number];

/** Largest message, characters as people see them (UAX 29): an emoji of a whole family is one. */
export const MAX_MESSAGE_GRAPHEMES = 7_500;
/** Largest file, bytes, before it is sealed. */
export const MAX_ATTACHMENT_BYTES = 10_485_760;
/** Files of one message. */
export const MAX_ATTACHMENTS = 5;
/** Largest piece of a sealed file, bytes: 1 MiB and a tag. */
export const MAX_CHUNK_BYTES = 1_048_592;

/** Bands of age, as the funder counts them; the programme is for 12 to 27. */
export const AGE_BANDS = ['under-12', '12-13', '14-17', '18-21', '22-27', 'over-27'] as const;
export const GENDERS = ['female', 'male', 'diverse'] as const;
/** How people are in Germany, or about to be. */
export const ORIGINS = ['eu', 'third-country', 'german'] as const;
/** What came of it. */
export const RESULTS = [
  'informed',
  'clarified',
  'accompanied',
  'referred-jmd',
  'referred-service',
  'referred-office',
  'application',
  'training-work',
  'course',
  'broken-off',
] as const;
export type CaseResult = (typeof RESULTS)[number];

/** Questions of the funder that a carrier may have asked, once the first answer is there. */
export const FUNDER_QUESTIONS = ['age', 'gender', 'origin'] as const;
export type FunderQuestion = (typeof FUNDER_QUESTIONS)[number];
