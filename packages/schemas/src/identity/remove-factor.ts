import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { done } from './common.ts';

/** Takes a second factor away. The last one stays. */
export const removeFactorInput = z.object({ factorId: uuid });
export type RemoveFactorInput = z.input<typeof removeFactorInput>;

export const removeFactorOutput = done;
export type RemoveFactorOutput = z.infer<typeof removeFactorOutput>;

export const removeFactorReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'last_factor',
] as const;

export const removeFactorExample: { input: RemoveFactorInput } = { input: { factorId: EXAMPLE_ID } };
