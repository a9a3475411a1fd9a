import * as z from 'zod';
import { EXAMPLE_ID, EXAMPLE_WRAP } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary, newEpoch } from './common.ts';
import { VISIBILITIES } from './values.ts';

/** Lets the team read along (`team`) or the counsellor alone (`personal`), with a new epoch of the key for those who may. */
export const setVisibilityInput = z.object({ caseId: uuid, visibility: z.enum(VISIBILITIES), newEpoch });
export type SetVisibilityInput = z.input<typeof setVisibilityInput>;

export const setVisibilityOutput = z.object({ case: caseSummary });
export type SetVisibilityOutput = z.infer<typeof setVisibilityOutput>;

export const setVisibilityReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'conflict',
  'old_epoch',
  'missing_recipient',
] as const;

export const setVisibilityExample: { input: SetVisibilityInput } = {
  input: {
    caseId: EXAMPLE_ID,
    visibility: 'personal',
    newEpoch: { purpose: 'case', epoch: 2, link: null, wraps: [{ ...EXAMPLE_WRAP, epoch: 2 }] },
  },
};
