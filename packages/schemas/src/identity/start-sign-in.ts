import * as z from 'zod';
import { kdf, loginName } from './common.ts';

/** What the device needs before it can derive anything. A name that nobody has gets settings too, always the same ones, so that nobody can find out who has an account. */
export const startSignInInput = z.object({ loginName });
export type StartSignInInput = z.input<typeof startSignInInput>;

export const startSignInOutput = z.object({ kdf });
export type StartSignInOutput = z.infer<typeof startSignInOutput>;

export const startSignInReasons = ['invalid_input', 'rate_limited'] as const;

export const startSignInExample: { input: StartSignInInput } = { input: { loginName: 'blauer-apfel' } };
