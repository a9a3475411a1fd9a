import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { instant, trust } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { appointment, caseEntry, caseSummary, keyEpoch, keyWrap, participant } from './common.ts';
import { caseRecord, funderAnswers } from './record.ts';
import { CONTACT_CHANNELS, FUNDER_QUESTIONS, HISTORY_CHOICES } from './values.ts';

/** A case with everything that opens it for the asker, and its entries in the order in which they came. */
export const readCaseInput = z.object({
  caseId: uuid,
  afterSeq: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(200),
});
export type ReadCaseInput = z.input<typeof readCaseInput>;

export const readCaseOutput = z.object({
  case: caseSummary,
  participants: z.array(participant),
  epochs: z.array(keyEpoch),
  /** Wraps for the asker's own keys, old ones too, and for the teams that they belong to. */
  wraps: z.array(keyWrap),
  /** Older keys that somebody sealed to the client afterwards, so that what was locked can be read again. */
  shares: z.array(z.object({ by: uuid, at: instant })),
  trust,
  appointments: z.array(appointment),
  /** Contacts outside of the thread. */
  contacts: z.array(
    z.object({
      id: uuid,
      by: uuid,
      channel: z.enum(CONTACT_CHANNELS),
      day: z.iso.date(),
      minutes: z.int(),
      at: instant,
    }),
  ),
  /** How it came to whom it is with now. `toName` is the public name of a counsellor or the name of a site. */
  transfers: z.array(
    z.object({
      kind: z.enum(['forwarded', 'handed-over']),
      toName: z.string(),
      history: z.enum(HISTORY_CHOICES).nullable(),
      at: instant,
    }),
  ),
  /** Who besides the client can open it, and who could; `until` is when that ended or will. `name` is a public one, or the site's. */
  holders: z.array(
    z.object({
      id: uuid,
      role: z.enum(['counsellor', 'team']),
      name: z.string(),
      since: instant.nullable(),
      until: instant.nullable(),
      /** Oldest epoch that is sealed to them; links of epochs may lead further back. Null where none is any more. */
      fromEpoch: z.int().min(1).nullable(),
    }),
  ),
  /** Questions of the funder that the carrier has asked, and what the client answered; staff see the answers at closing. */
  funder: z.object({ questions: z.array(z.enum(FUNDER_QUESTIONS)), answers: funderAnswers }),
  /** What was noted for counting; null for clients, and before anything was. */
  record: caseRecord.nullable(),
  /** Whether the asker may write in it now, as counsellor or as who stands in. */
  mayWrite: z.boolean(),
  /** Days that a case is kept here once it is over. */
  carrierKeepsDays: z.int(),
  entries: z.array(caseEntry),
  more: z.boolean(),
});
export type ReadCaseOutput = z.infer<typeof readCaseOutput>;

export const readCaseReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const readCaseExample: { input: ReadCaseInput } = { input: { caseId: EXAMPLE_ID } };
