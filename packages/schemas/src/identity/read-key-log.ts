import * as z from 'zod';
import { base64Url } from './common.ts';

/** The log of public keys after an entry. Everyone may check that no entry was changed. */
export const readKeyLogInput = z.object({ afterSeq: z.int().min(0).default(0) });
export type ReadKeyLogInput = z.input<typeof readKeyLogInput>;

export const readKeyLogOutput = z.object({
  entries: z.array(z.object({ seq: z.int(), encoded: base64Url(1, 2000) })),
  more: z.boolean(),
});
export type ReadKeyLogOutput = z.infer<typeof readKeyLogOutput>;

export const readKeyLogReasons = ['invalid_input', 'rate_limited'] as const;

export const readKeyLogExample: { input: ReadKeyLogInput } = { input: { afterSeq: 0 } };
