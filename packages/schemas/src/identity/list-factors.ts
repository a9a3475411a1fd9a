import * as z from 'zod';
import { localDate, uuid } from '../ids.ts';
import { instant } from './common.ts';
import { FACTOR_KINDS } from './values.ts';

/** The second factors of the own account, and how many backup codes are left. */
export const listFactorsInput = z.object({});
export type ListFactorsInput = z.input<typeof listFactorsInput>;

export const listFactorsOutput = z.object({
  factors: z.array(
    z.object({
      id: uuid,
      kind: z.enum(FACTOR_KINDS),
      label: z.string(),
      createdAt: instant,
      lastUsedOn: localDate.nullable(),
    }),
  ),
  backupCodesLeft: z.int().min(0),
});
export type ListFactorsOutput = z.infer<typeof listFactorsOutput>;

export const listFactorsReasons = ['not_signed_in', 'not_permitted'] as const;

export const listFactorsExample: { input: ListFactorsInput } = { input: {} };
