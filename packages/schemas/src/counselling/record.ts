import * as z from 'zod';
import { TOPICS } from '../directory/values.ts';
import { AGE_BANDS, CLOSE_REASONS, CONTACT_CHANNELS, GENDERS, ORIGINS, RESULTS } from './values.ts';

/** Version of what is noted and counted; a later one never changes what a code means. */
export const RECORD_VERSION = 1;

/** What a counsellor notes of a case, in codes alone. What is left out was not answered. */
export const caseRecord = z.object({
  /** What it came to be about; the first is the main thing. */
  topics: z.array(z.enum(TOPICS)).max(TOPICS.length),
  results: z.array(z.enum(RESULTS)).max(RESULTS.length),
  age: z.enum(AGE_BANDS).nullish(),
});
export type CaseRecord = z.output<typeof caseRecord>;

/** Answers to the funder's questions; null stands for "I would rather not say". */
export const funderAnswers = z.object({
  age: z.enum(AGE_BANDS).nullish(),
  gender: z.enum(GENDERS).nullish(),
  origin: z.enum(ORIGINS).nullish(),
});
export type FunderAnswers = z.output<typeof funderAnswers>;

/** What is counted of one case: frozen when it is over, without a word that leads back to it. */
export const statFact = z.object({
  topics: z.array(z.enum(TOPICS)),
  language: z.string(),
  results: z.array(z.enum(RESULTS)),
  closeReason: z.enum(CLOSE_REASONS).nullable(),
  age: z.enum(AGE_BANDS).nullable(),
  gender: z.enum(GENDERS).nullable(),
  origin: z.enum(ORIGINS).nullable(),
  /** Contacts by channel; `mail` is what was written, one a day and counsellor at most. */
  contacts: z.partialRecord(z.enum(['mail', ...CONTACT_CHANNELS]), z.int().min(0)),
  /** Minutes of contacts that were noted by hand. */
  minutes: z.int().min(0),
  /** Whole days from the question to the first answer; null where none came. */
  daysToAnswer: z.int().min(0).nullable(),
});
export type StatFact = z.output<typeof statFact>;
