import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { misinformationNote } from './snippet.ts';

/** False claims that sites of the programme met, the last first: topics for outreach. */
export const listMisinformationInput = pageInput.extend({ siteId: uuid });
export type ListMisinformationInput = z.input<typeof listMisinformationInput>;

export const listMisinformationOutput = pageOf(misinformationNote);
export type ListMisinformationOutput = z.infer<typeof listMisinformationOutput>;

export const listMisinformationReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listMisinformationExample: { input: ListMisinformationInput } = { input: { siteId: EXAMPLE_ID } };
