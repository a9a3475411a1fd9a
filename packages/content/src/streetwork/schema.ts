import { LOCALES, snippetDraft } from '@jmd-digital/schemas';
import { CRISIS_KINDS, THINK_LANGUAGES, TOPICS } from '@jmd-digital/schemas/values';
import * as z from 'zod';

/** An answer that comes along: an example until somebody has looked through it and answers for it. */
export const exampleSnippet = snippetDraft.omit({ revision: true });
export type ExampleSnippet = z.infer<typeof exampleSnippet>;

/** Folded later on: any spelling will do. A `*` ends a beginning. */
const entry = z.string().regex(/^[\p{L}\p{M}\p{N}\u200c’]+\*?(?: [\p{L}\p{M}\p{N}\u200c’]+\*?)*$/u);
const byLanguage = z.record(z.enum(THINK_LANGUAGES), z.array(entry).min(3));

export const topicWordLists = z.record(z.enum(TOPICS), byLanguage);
export const crisisWordLists = z.record(z.enum(CRISIS_KINDS), byLanguage);

/** What a counsellor shows of themselves; `{name}`, `{carrier}` and `{url}` are put in where they are used. */
const disclosureText = z.strictObject({
  title: z.string().min(1).max(60),
  /** Holds `{name}` and `{carrier}`. */
  who: z.string().min(1).max(200),
  why: z.string().min(1).max(200),
  confidential: z.string().min(1).max(240),
  /** Where protected counselling is; holds `{url}`. */
  protected: z.string().min(1).max(240),
});
export const disclosureTextsSchema = z.record(z.enum(LOCALES), disclosureText);
export type DisclosureText = z.infer<typeof disclosureText>;
