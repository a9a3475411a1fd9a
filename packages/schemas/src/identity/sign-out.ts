import * as z from 'zod';
import { done } from './common.ts';

/** Ends the own session. Doing it twice is fine. */
export const signOutInput = z.object({});
export type SignOutInput = z.input<typeof signOutInput>;

export const signOutOutput = done;
export type SignOutOutput = z.infer<typeof signOutOutput>;

export const signOutReasons = ['invalid_input'] as const;

export const signOutExample: { input: SignOutInput } = { input: {} };
