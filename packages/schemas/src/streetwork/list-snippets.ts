import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { answerSnippet } from './snippet.ts';

/**
 * Answers of all sites of the programme, in the order of their changes: a device asks for what changed since it asked
 * last (`cursor` of the page before, kept), and works without a network meanwhile. `removed` are gone.
 */
export const listSnippetsInput = pageInput.extend({ siteId: uuid });
export type ListSnippetsInput = z.input<typeof listSnippetsInput>;

export const listSnippetsOutput = pageOf(answerSnippet).extend({ removed: z.array(uuid), cursor: z.string() });
export type ListSnippetsOutput = z.infer<typeof listSnippetsOutput>;

export const listSnippetsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listSnippetsExample: { input: ListSnippetsInput } = { input: { siteId: EXAMPLE_ID } };
