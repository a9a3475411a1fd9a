import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { uuid } from '../ids.ts';
import { instant } from './common.ts';

/** A counsellor who has made sure who is there gives the client of a case a code for a new password. It opens nothing by itself: what the old keys sealed stays locked until it is shared again. */
export const giveResetCodeInput = z.object({ caseId: uuid });
export type GiveResetCodeInput = z.input<typeof giveResetCodeInput>;

export const giveResetCodeOutput = z.object({ code: z.string(), expiresAt: instant });
export type GiveResetCodeOutput = z.infer<typeof giveResetCodeOutput>;

export const giveResetCodeReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
] as const;

export const giveResetCodeExample: { input: GiveResetCodeInput } = { input: { caseId: EXAMPLE_ID } };
