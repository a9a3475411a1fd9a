import type * as z from 'zod';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { caseSummary } from './common.ts';

/** Cases that the asker takes part in, the last changed first. */
export const listCasesInput = pageInput.extend({ siteId: uuid.optional() });
export type ListCasesInput = z.input<typeof listCasesInput>;

export const listCasesOutput = pageOf(caseSummary);
export type ListCasesOutput = z.infer<typeof listCasesOutput>;

export const listCasesReasons = ['invalid_input', 'not_signed_in', 'not_permitted'] as const;

export const listCasesExample: { input: ListCasesInput } = { input: {} };
