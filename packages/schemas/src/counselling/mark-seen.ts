import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Says up to which entry the asker has seen a case. It never goes back. */
export const markSeenInput = z.object({ caseId: uuid, seq: z.int().min(0) });
export type MarkSeenInput = z.input<typeof markSeenInput>;

export const markSeenOutput = done;
export type MarkSeenOutput = z.infer<typeof markSeenOutput>;

export const markSeenReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const markSeenExample: { input: MarkSeenInput } = { input: { caseId: EXAMPLE_ID, seq: 1 } };
