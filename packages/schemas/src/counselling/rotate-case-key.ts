import * as z from 'zod';
import { EXAMPLE_ID, EXAMPLE_WRAP } from '../examples.ts';
import { uuid } from '../ids.ts';
import { caseSummary, newEpoch } from './common.ts';

/** Begins the next epoch of a case key without a message. */
export const rotateCaseKeyInput = z.object({ caseId: uuid, newEpoch });
export type RotateCaseKeyInput = z.input<typeof rotateCaseKeyInput>;

export const rotateCaseKeyOutput = z.object({ case: caseSummary });
export type RotateCaseKeyOutput = z.infer<typeof rotateCaseKeyOutput>;

export const rotateCaseKeyReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'old_epoch',
  'missing_recipient',
] as const;

export const rotateCaseKeyExample: { input: RotateCaseKeyInput } = {
  input: {
    caseId: EXAMPLE_ID,
    newEpoch: { purpose: 'case', epoch: 2, link: null, wraps: [{ ...EXAMPLE_WRAP, epoch: 2 }] },
  },
};
