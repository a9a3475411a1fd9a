import * as z from 'zod';
import { EXAMPLE_ID, EXAMPLE_WRAP } from '../examples.ts';
import { done } from '../identity/common.ts';
import { uuid } from '../ids.ts';
import { newKeyWrap } from './common.ts';

/** Seals existing case keys to a recipient who may have them and lacks them: a client with new keys, the team after a new epoch of its own. */
export const shareCaseKeysInput = z.object({ caseId: uuid, wraps: z.array(newKeyWrap).min(1).max(200) });
export type ShareCaseKeysInput = z.input<typeof shareCaseKeysInput>;

export const shareCaseKeysOutput = done;
export type ShareCaseKeysOutput = z.infer<typeof shareCaseKeysOutput>;

export const shareCaseKeysReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'missing_recipient',
] as const;

export const shareCaseKeysExample: { input: ShareCaseKeysInput } = {
  input: { caseId: EXAMPLE_ID, wraps: [EXAMPLE_WRAP] },
};
