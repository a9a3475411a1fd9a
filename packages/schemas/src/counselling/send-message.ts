import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { envelope, newEpoch } from './common.ts';
import { MAX_ATTACHMENTS } from './values.ts';

/** Adds a sealed message, with a new epoch of the key where one is due. The same message id again changes nothing. */
export const sendMessageInput = z.object({
  caseId: uuid,
  envelope,
  newEpoch: newEpoch.optional(),
  /** Files that it came with, all of them there. */
  blobIds: z.array(uuid).max(MAX_ATTACHMENTS).default([]),
  /** The own message that it takes back: files of that one are erased. */
  retracts: uuid.optional(),
});
export type SendMessageInput = z.input<typeof sendMessageInput>;

export const sendMessageOutput = z.object({ serverSeq: z.int() });
export type SendMessageOutput = z.infer<typeof sendMessageOutput>;

export const sendMessageReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'old_epoch',
  'missing_recipient',
] as const;

export const sendMessageExample: { input: SendMessageInput } = {
  input: { caseId: EXAMPLE_ID, envelope: 'A'.repeat(400) },
};
