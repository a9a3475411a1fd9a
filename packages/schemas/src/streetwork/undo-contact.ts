import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Takes a contact back within ten minutes of when it came (`conflict` later). Once more changes nothing. */
export const undoContactInput = z.object({ siteId: uuid, contactId: uuid });
export type UndoContactInput = z.input<typeof undoContactInput>;

export const undoContactOutput = done;
export type UndoContactOutput = z.infer<typeof undoContactOutput>;

export const undoContactReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found', 'conflict'] as const;

export const undoContactExample: { input: UndoContactInput } = { input: { siteId: EXAMPLE_ID, contactId: EXAMPLE_ID } };
