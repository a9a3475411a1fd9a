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
export const MAX_ENVELOPE = 40_000;

/** Whether somebody is there right now. */
export const PRESENCES = ['here', 'writing', 'away'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What can be followed live: one case, or the inbox of a site. */
export const STREAM_KINDS = ['case', 'inbox'] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];
