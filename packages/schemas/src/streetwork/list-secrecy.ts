import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { secrecyQuestion } from './incident.ts';

/** Questions of secrecy of a site, the last first. */
export const listSecrecyInput = pageInput.extend({ siteId: uuid });
export type ListSecrecyInput = z.input<typeof listSecrecyInput>;

export const listSecrecyOutput = pageOf(secrecyQuestion);
export type ListSecrecyOutput = z.infer<typeof listSecrecyOutput>;

export const listSecrecyReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listSecrecyExample: { input: ListSecrecyInput } = { input: { siteId: EXAMPLE_ID } };
