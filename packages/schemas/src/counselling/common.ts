import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { base64Url, instant, publicKeys } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import {
  APPOINTMENT_CHANNELS,
  APPOINTMENT_STATES,
  CASE_STATES,
  CLOSE_REASONS,
  ENTRY_KINDS,
  KEY_PURPOSES,
  MAX_ENVELOPE,
  RECIPIENT_KINDS,
  THREADS,
  VISIBILITIES,
  WAITING_ON,
} from './values.ts';

/** A key of 32 bytes, sealed to one recipient (HPKE: encapsulated key and ciphertext with tag). */
export const sealedKey = base64Url(80);

/** A case key for one recipient. `id` is made by the sender and repeats nothing. */
export const newKeyWrap = z.object({
  id: uuid,
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int().min(1),
  recipientKind: z.enum(RECIPIENT_KINDS),
  recipientId: uuid,
  recipientKeyId: base64Url(16),
  sealed: sealedKey,
});
export type NewKeyWrap = z.infer<typeof newKeyWrap>;

/** A new epoch of a case key with all its wraps. `link` holds the key of the epoch before, or null to begin afresh. */
export const newEpoch = z.object({
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int().min(1),
  link: base64Url(60).nullable(),
  wraps: z.array(newKeyWrap).min(1).max(40),
});
export type NewEpoch = z.infer<typeof newEpoch>;

/** A sealed envelope; its header is readable, its body is not. At most 263,000 bytes. */
export const envelope = base64Url(200, MAX_ENVELOPE);

/** What the server knows of a case. */
export const caseSummary = z.object({
  id: uuid,
  siteId: uuid,
  siteName: z.string(),
  topic: z.enum(TOPICS),
  language: z.enum(COUNSELLING_LANGUAGES),
  state: z.enum(CASE_STATES),
  visibility: z.enum(VISIBILITIES),
  assigneeId: uuid.nullable(),
  /** Public name of the assignee. */
  assigneeName: z.string().nullable(),
  /** Newest epoch of the case key. */
  keyEpoch: z.int().min(1),
  /** The next message has to begin a new epoch: someone lost access, or a key was reset. */
  rotationDue: z.enum(['member-left', 'key-reset', 'age']).nullable(),
  lastSeq: z.int().min(0),
  /** What people call the case on the phone. */
  caseNumber: z.string(),
  waitingOn: z.enum(WAITING_ON),
  /** From then on the first answer is late; null for cases from before promises were made. */
  dueAt: instant.nullable(),
  firstResponseAt: instant.nullable(),
  /** Whom it is to be handed over to, while the client is asked. */
  handOverTo: uuid.nullable(),
  /** A day in Germany until which it rests. */
  pausedUntil: z.iso.date().nullable(),
  closedAt: instant.nullable(),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  /** Newest epoch of the key of internal notes, 0 before the first; and whether the next note has to begin another. */
  internalEpoch: z.int().min(0),
  internalDue: z.boolean(),
  /** Days that the client wants it to be kept once it is over; null for what the carrier has set. */
  keepDays: z.int().nullable(),
  /** A day in Germany on which it is erased, unless somebody takes it up before. */
  eraseOn: z.iso.date().nullable(),
  /** Number of the last entry that each side has seen. */
  seenByClient: z.int().min(0),
  seenByTeam: z.int().min(0),
  /** How many messages of the other side each has not seen. */
  unreadByClient: z.int().min(0),
  unreadByTeam: z.int().min(0),
  /** Number of the last event of the case's stream: where to go on from when following it. */
  eventSeq: z.int().min(0),
  openedAt: instant,
  changedAt: instant,
});
export type CaseSummary = z.infer<typeof caseSummary>;

/** Someone who takes part, with every public key they had: older ones open and check what is old. */
export const participant = z.object({
  id: uuid,
  role: z.enum(['client', 'counsellor', 'team']),
  /** What others call them; null for a client, whose name is in the messages alone, and for a team the site's name. */
  name: z.string().nullable(),
  /** A team signs nothing: its `sign` is empty. */
  keys: z.array(
    publicKeys.extend({
      sign: base64Url(0, 32),
      since: instant,
      until: instant.nullable(),
      /** Number of the entry in the log of public keys that brought it into use. */
      logSeq: z.int().min(1),
    }),
  ),
  /** Whether they may write now. Former members stay listed, so that what they wrote can be checked. */
  member: z.boolean(),
});
export type Participant = z.infer<typeof participant>;

/** A wrap as it comes back to its recipient. `wrappedBy` names the key that sealed it. */
export const keyWrap = newKeyWrap.extend({
  wrappedBy: base64Url(16),
  createdAt: instant,
  expiresAt: instant.nullable(),
});
export type KeyWrap = z.infer<typeof keyWrap>;

/** An epoch without its key. */
export const keyEpoch = z.object({
  purpose: z.enum(KEY_PURPOSES),
  epoch: z.int().min(1),
  link: base64Url(60).nullable(),
  createdAt: instant,
});

export const caseEntry = z.object({
  serverSeq: z.int().min(1),
  messageId: uuid,
  thread: z.enum(THREADS),
  kind: z.enum(ENTRY_KINDS),
  epoch: z.int().min(1),
  senderId: uuid,
  envelope,
  receivedAt: instant,
});
export type CaseEntry = z.infer<typeof caseEntry>;

/** A time that was offered, and perhaps booked. */
export const appointment = z.object({
  id: uuid,
  offerId: uuid,
  startsAt: instant,
  /** Zone of the one who offered it (IANA). */
  zone: z.string(),
  minutes: z.int(),
  channel: z.enum(APPOINTMENT_CHANNELS),
  state: z.enum(APPOINTMENT_STATES),
  offeredBy: uuid,
  changedAt: instant,
});
export type Appointment = z.infer<typeof appointment>;
