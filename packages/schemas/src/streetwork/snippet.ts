import * as z from 'zod';
import { webLink } from '../directory/site.ts';
import { TOPICS } from '../directory/values.ts';
import { localDate, uuid } from '../ids.ts';
import { postLanguage } from '../outreach/post.ts';
import { LAW_AREAS, SNIPPET_STATES, SPREAD_BANDS } from './values.ts';

const snippetFields = z.strictObject({
  id: uuid,
  /** As people ask it, in the language of the first text. */
  question: z.string().trim().min(1).max(200),
  topic: z.enum(TOPICS),
  lawArea: z.enum(LAW_AREAS),
  texts: z
    .array(z.strictObject({ lang: postLanguage, text: z.string().trim().min(1).max(2_000) }))
    .min(1)
    .max(12)
    .refine((texts) => new Set(texts.map(({ lang }) => lang)).size === texts.length),
  sources: z
    .array(z.strictObject({ title: z.string().trim().min(1).max(160), url: webLink, checkedOn: localDate }))
    .min(1)
    .max(8),
  /** The last day on which it may be sent without a look. */
  reviewBy: localDate,
  revision: z.int().min(0),
});
export const snippetDraft = snippetFields;
export type SnippetDraft = z.infer<typeof snippetDraft>;

/** An answer that was looked through (Textbaustein). */
export const answerSnippet = snippetFields.extend({
  siteId: uuid,
  siteName: z.string(),
  state: z.enum(SNIPPET_STATES),
  /** Who looked through this revision; null for a draft. */
  reviewedBy: uuid.nullable(),
  reviewedAt: z.iso.datetime().nullable(),
  changedAt: z.iso.datetime(),
});
export type AnswerSnippet = z.infer<typeof answerSnippet>;

/** A false claim that goes around, in our own words: what outreach should tell the truth about. */
export const misinformationDraft = z.strictObject({
  id: uuid,
  topic: z.enum(TOPICS),
  claim: z.string().trim().min(1).max(280),
  langs: z.array(postLanguage).min(1).max(12),
  spread: z.enum(SPREAD_BANDS),
  /** The answer to it, where there is one. */
  snippetId: uuid.nullable(),
  answered: z.boolean(),
  revision: z.int().min(0),
});
export const misinformationNote = misinformationDraft.extend({ siteId: uuid, changedAt: z.iso.datetime() });
export type MisinformationNote = z.infer<typeof misinformationNote>;
