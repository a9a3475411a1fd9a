import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Removes an answer of the site. Once more changes nothing. */
export const removeSnippetInput = z.object({ siteId: uuid, snippetId: uuid });
export type RemoveSnippetInput = z.input<typeof removeSnippetInput>;

export const removeSnippetOutput = done;
export type RemoveSnippetOutput = z.infer<typeof removeSnippetOutput>;

export const removeSnippetReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removeSnippetExample: { input: RemoveSnippetInput } = {
  input: { siteId: EXAMPLE_ID, snippetId: EXAMPLE_ID },
};
