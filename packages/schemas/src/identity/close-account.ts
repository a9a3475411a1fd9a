import * as z from 'zod';
import { done } from './common.ts';

/** Closes the own account: sessions, keys and wraps go at once, and with them everything that only this account could open. */
export const closeAccountInput = z.object({});
export type CloseAccountInput = z.input<typeof closeAccountInput>;

export const closeAccountOutput = done;
export type CloseAccountOutput = z.infer<typeof closeAccountOutput>;

export const closeAccountReasons = ['not_signed_in', 'step_up_required', 'last_administrator'] as const;

export const closeAccountExample: { input: CloseAccountInput } = { input: {} };
