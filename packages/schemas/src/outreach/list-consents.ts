import type * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { imageConsent } from './consent.ts';

/** Consents of a site, those that end soonest first; what has ended comes last. */
export const listConsentsInput = pageInput.extend({ siteId: uuid });
export type ListConsentsInput = z.input<typeof listConsentsInput>;

export const listConsentsOutput = pageOf(imageConsent);
export type ListConsentsOutput = z.infer<typeof listConsentsOutput>;

export const listConsentsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listConsentsExample: { input: ListConsentsInput } = { input: { siteId: EXAMPLE_ID } };
