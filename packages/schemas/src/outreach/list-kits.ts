import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { kitSummary } from './kit.ts';

/** Kits that a site may take: its own, those that its carrier's sites share, and those for everyone, by title. */
export const listKitsInput = pageInput.extend({ siteId: uuid });
export type ListKitsInput = z.input<typeof listKitsInput>;

export const listKitsOutput = pageOf(kitSummary);
export type ListKitsOutput = z.infer<typeof listKitsOutput>;

export const listKitsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listKitsExample: { input: ListKitsInput } = { input: { siteId: EXAMPLE_ID } };
