import * as z from 'zod';
import { EXAMPLE_BYTES } from '../examples.ts';
import { authKey, factorProof, instant } from './common.ts';

/** Proves again who is there, for what must not be done with a stolen session. Clients prove the password, staff a second factor. The session gets a new token. */
export const stepUpInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), authKey }),
  z.object({ kind: z.literal('factor'), proof: factorProof, ticket: z.string().max(100).optional() }),
]);
export type StepUpInput = z.input<typeof stepUpInput>;

export const stepUpOutput = z.object({ elevatedUntil: instant });
export type StepUpOutput = z.infer<typeof stepUpOutput>;

export const stepUpReasons = [
  'invalid_input',
  'not_signed_in',
  'wrong_credentials',
  'wrong_code',
  'ticket_expired',
  'rate_limited',
] as const;

export const stepUpExample: { input: StepUpInput } = { input: { kind: 'password', authKey: EXAMPLE_BYTES[32] } };
