import * as z from 'zod';
import { EXAMPLE_DEVICE } from '../examples.ts';
import { uuid } from '../ids.ts';
import { base64Url, device, factorProof, ownAccount } from './common.ts';

/** The new device asks whether it was let in. Staff need their second factor as well. */
export const claimDeviceInput = z.object({ secret: z.string().max(100), device, proof: factorProof.optional() });
export type ClaimDeviceInput = z.input<typeof claimDeviceInput>;

export const claimDeviceOutput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('let-in'), sealed: base64Url(80), account: ownAccount, sessionId: uuid }),
]);
export type ClaimDeviceOutput = z.infer<typeof claimDeviceOutput>;

export const claimDeviceReasons = ['invalid_input', 'ticket_expired', 'not_permitted', 'rate_limited'] as const;

export const claimDeviceExample: { input: ClaimDeviceInput } = {
  input: { secret: 'A'.repeat(43), device: EXAMPLE_DEVICE },
};
