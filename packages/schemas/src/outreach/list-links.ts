import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { shortLink } from './short-link.ts';

/** Short links of a site, the newest first. */
export const listLinksInput = pageInput.extend({ siteId: uuid });
export type ListLinksInput = z.input<typeof listLinksInput>;

export const listLinksOutput = pageOf(shortLink);
export type ListLinksOutput = z.infer<typeof listLinksOutput>;

export const listLinksReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listLinksExample: { input: ListLinksInput } = { input: { siteId: EXAMPLE_ID } };
