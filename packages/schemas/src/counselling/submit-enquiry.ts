import * as z from 'zod';
import { COUNSELLING_LANGUAGES, TOPICS } from '../directory/values.ts';
import { EXAMPLE_ID, EXAMPLE_WRAP } from '../examples.ts';
import { uuid } from '../ids.ts';
import { envelope, newEpoch } from './common.ts';

/** A client opens a case: the first message and the case key, sealed to themselves and to the team. The same id again changes nothing. */
export const submitEnquiryInput = z.object({
  caseId: uuid,
  siteId: uuid,
  topic: z.enum(TOPICS),
  language: z.enum(COUNSELLING_LANGUAGES),
  keys: z.array(newEpoch).min(1).max(1),
  envelope,
  /** Token of an invitation that led here. One that was used or is too old changes nothing. */
  invitation: z.string().min(20).max(100).optional(),
});
export type SubmitEnquiryInput = z.input<typeof submitEnquiryInput>;

export const submitEnquiryOutput = z.object({
  caseId: uuid,
  serverSeq: z.int(),
  caseNumber: z.string(),
  /** The last day on which the first answer comes, by the working days at the site. */
  promisedDay: z.iso.date(),
});
export type SubmitEnquiryOutput = z.infer<typeof submitEnquiryOutput>;

export const submitEnquiryReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'old_epoch',
  'missing_recipient',
] as const;

export const submitEnquiryExample: { input: SubmitEnquiryInput } = {
  input: {
    caseId: EXAMPLE_ID,
    siteId: EXAMPLE_ID,
    topic: 'housing',
    language: 'de',
    keys: [{ purpose: 'case', epoch: 1, link: null, wraps: [EXAMPLE_WRAP] }],
    envelope: 'A'.repeat(400),
  },
};
