import * as z from 'zod';
import { uuid } from '../ids.ts';
import { loginName } from './common.ts';

/** Whose account a reset code is for: the device needs the id before it can seal new keys. Counts as a try. */
export const startResetInput = z.object({ loginName, code: z.string().max(60) });
export type StartResetInput = z.input<typeof startResetInput>;

export const startResetOutput = z.object({ accountId: uuid });
export type StartResetOutput = z.infer<typeof startResetOutput>;

export const startResetReasons = ['invalid_input', 'wrong_code', 'rate_limited'] as const;

export const startResetExample: { input: StartResetInput } = {
  input: { loginName: 'blauer-apfel', code: 'ABCD-EFGH-JKMN' },
};
