import * as z from 'zod';
import { FUNDER_QUESTIONS } from '../counselling/values.ts';
import { base64Url } from '../identity/common.ts';
import { LOCALES } from '../locales.ts';
import { webLink } from './site.ts';

/** What a carrier sets for all its sites. */
export const carrierSettings = z.object({
  privacyUrl: webLink.nullable(),
  imprintUrl: webLink.nullable(),
  /** What the carrier tells young people about their data, by language: plain text, shown before they ask. */
  privacyTexts: z.partialRecord(z.enum(LOCALES), z.string().trim().min(1).max(10_000)),
  dataProtectionContact: z.string().trim().max(200).nullable(),
  /** Public half of the carrier's offline certificate key (Ed25519); null where there is none yet. */
  certPublic: base64Url(32).nullable(),
  /** Days after closing until a case is erased. */
  closedCaseDays: z.int().min(0).max(730),
  /** Days that an enquiry nobody took is kept. */
  unansweredDays: z.int().min(1).max(180),
  /** Days until an account without a case is erased. */
  idleAccountDays: z.int().min(1).max(365),
  /** Days that the audit is kept. */
  auditDays: z.int().min(30).max(1095),
  /** Questions of the funder that young people here are asked after the first answer. */
  funderQuestions: z.array(z.enum(FUNDER_QUESTIONS)).default([]),
});
export type CarrierSettings = z.infer<typeof carrierSettings>;
