import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { pageInput, pageOf } from '../paging.ts';
import { takeDown } from './take-down.ts';

/** What has to be taken down at a site, the longest waiting first; with `done` what is gone, the last first. */
export const listTakeDownsInput = pageInput.extend({ siteId: uuid, done: z.boolean().optional() });
export type ListTakeDownsInput = z.input<typeof listTakeDownsInput>;

export const listTakeDownsOutput = pageOf(takeDown);
export type ListTakeDownsOutput = z.infer<typeof listTakeDownsOutput>;

export const listTakeDownsReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const listTakeDownsExample: { input: ListTakeDownsInput } = { input: { siteId: EXAMPLE_ID } };
