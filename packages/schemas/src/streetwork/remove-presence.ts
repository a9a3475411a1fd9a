import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';

/** Takes a presence back. Once more changes nothing. */
export const removePresenceInput = z.object({ siteId: uuid, presenceId: uuid });
export type RemovePresenceInput = z.input<typeof removePresenceInput>;

export const removePresenceOutput = done;
export type RemovePresenceOutput = z.infer<typeof removePresenceOutput>;

export const removePresenceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const removePresenceExample: { input: RemovePresenceInput } = {
  input: { siteId: EXAMPLE_ID, presenceId: EXAMPLE_ID },
};
