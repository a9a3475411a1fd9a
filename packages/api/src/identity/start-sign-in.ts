import { findAccountByLogin } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import { startSignInInput, startSignInOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { procedure } from '../trpc.ts';

/** What every new account gets, and so what an unknown name gets too. */
const CURRENT_KDF = { memoryKiB: 19_456, iterations: 2, parallelism: 1 } as const;

/** Settings of a name, whether somebody has it or not: the salt of an unknown one is made up, the same each time. */
export const startSignIn = procedure
  .input(startSignInInput)
  .output(startSignInOutput)
  .mutation(async ({ ctx, input }) => {
    const name = readLoginName(input.loginName);
    const key = name.ok ? name.key : input.loginName;
    await ctx.limits.takeProof(`start/${key}`, ctx.address, ctx.now());
    const account = name.ok ? await findAccountByLogin(ctx.database.db, name.key) : null;
    if (!account) {
      const salt = ctx.seal.derive('fake-salt', key).subarray(0, 16);
      return { kdf: { salt: toBase64Url(salt), ...CURRENT_KDF } };
    }
    return {
      kdf: {
        salt: toBase64Url(account.kdfSalt),
        memoryKiB: account.kdfMemoryKib,
        iterations: account.kdfIterations,
        parallelism: 1 as const,
      },
    };
  });
