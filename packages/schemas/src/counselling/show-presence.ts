import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { PRESENCES } from './values.ts';

/** Tells who follows a case that the asker is there, writes, or has left. Kept nowhere. */
export const showPresenceInput = z.object({ caseId: uuid, state: z.enum(PRESENCES) });
export type ShowPresenceInput = z.input<typeof showPresenceInput>;

export const showPresenceOutput = done;
export type ShowPresenceOutput = z.infer<typeof showPresenceOutput>;

export const showPresenceReasons = ['invalid_input', 'not_signed_in', 'not_permitted', 'not_found'] as const;

export const showPresenceExample: { input: ShowPresenceInput } = { input: { caseId: EXAMPLE_ID, state: 'here' } };
