import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Locks an account of staff, which ends its sessions, or opens it again. */
export const setAccountStateInput = z.object({ accountId: uuid, state: z.enum(['active', 'locked']) });
export type SetAccountStateInput = z.input<typeof setAccountStateInput>;

export const setAccountStateOutput = done;
export type SetAccountStateOutput = z.infer<typeof setAccountStateOutput>;

export const setAccountStateReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'last_administrator',
] as const;

export const setAccountStateExample: { input: SetAccountStateInput } = {
  input: { accountId: EXAMPLE_ID, state: 'locked' },
};
