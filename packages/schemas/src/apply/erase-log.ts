import * as z from 'zod';
import { done } from '../identity/common.ts';

/** Erases every piece of the own log on the server. What devices have stays where it is. */
export const eraseLogInput = z.object({});
export type EraseLogInput = z.input<typeof eraseLogInput>;

export const eraseLogOutput = done;
export type EraseLogOutput = z.infer<typeof eraseLogOutput>;

export const eraseLogReasons = ['not_signed_in', 'not_permitted'] as const;

export const eraseLogExample: { input: EraseLogInput } = { input: {} };
