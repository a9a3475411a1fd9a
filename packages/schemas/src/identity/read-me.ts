import * as z from 'zod';
import { uuid } from '../ids.ts';
import { instant, ownAccount } from './common.ts';

/** The own account and session. */
export const readMeInput = z.object({});
export type ReadMeInput = z.input<typeof readMeInput>;

export const readMeOutput = z.object({
  account: ownAccount,
  sessionId: uuid,
  elevatedUntil: instant.nullable(),
});
export type ReadMeOutput = z.infer<typeof readMeOutput>;

export const readMeReasons = ['not_signed_in'] as const;

export const readMeExample: { input: ReadMeInput } = { input: {} };
