import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { envelope, newEpoch } from './common.ts';

/** Adds a note of the team to a case, under the key of internal notes, which no client ever has. */
export const addNoteInput = z.object({ caseId: uuid, envelope, newEpoch: newEpoch.optional() });
export type AddNoteInput = z.input<typeof addNoteInput>;

export const addNoteOutput = z.object({ serverSeq: z.int() });
export type AddNoteOutput = z.infer<typeof addNoteOutput>;

export const addNoteReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'old_epoch',
  'missing_recipient',
] as const;

export const addNoteExample: { input: AddNoteInput } = { input: { caseId: EXAMPLE_ID, envelope: 'A'.repeat(400) } };
