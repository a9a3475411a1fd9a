import * as z from 'zod';
import { EXAMPLE_ID } from '../examples.ts';
import { storedPolicy } from './list-policies.ts';
import { policy } from './policy.ts';

/**
 * Makes a version, or changes one that is not in force yet; of one that is or was in force only the end, to today or
 * later. The version number is counted for each owner: the one that comes along says nothing. The revision is the one
 * that the change was made from, 0 for a new version.
 */
export const putPolicyInput = z.object({ policy, revision: z.int().min(0) });
export type PutPolicyInput = z.input<typeof putPolicyInput>;

export const putPolicyOutput = storedPolicy;
export type PutPolicyOutput = z.infer<typeof putPolicyOutput>;

export const putPolicyReasons = [
  'invalid_input',
  'not_signed_in',
  'not_permitted',
  'not_found',
  'step_up_required',
  'conflict',
] as const;

export const putPolicyExample: { input: PutPolicyInput } = {
  input: {
    policy: {
      id: EXAMPLE_ID,
      level: 'programme',
      ownerId: null,
      version: 1,
      title: 'Gemeinsame Regeln',
      lawRegime: null,
      validFrom: '2027-01-01',
      validTo: null,
      example: false,
      rules: [
        {
          id: 'reading',
          effect: 'allow',
          platforms: '*',
          actions: ['read'],
          purposes: '*',
          audiences: '*',
          devices: '*',
          conditions: [],
          reason: { de: 'Lesen ist überall erlaubt.', en: 'Reading is allowed everywhere.' },
          source: null,
        },
      ],
    },
    revision: 0,
  },
};
