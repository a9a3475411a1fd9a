import { listDemonstrationFactors } from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { totpOf } from './totp.ts';

/** The codes that the authenticator apps of the demonstration accounts would show now, if there were any. */
export async function demonstrationCodes({
  database,
  seal,
  now,
}: Services): Promise<{ loginName: string; code: string }[]> {
  const factors = await listDemonstrationFactors(database.db);
  return factors.map(({ loginName, accountId, sealedSecret }) => ({
    loginName,
    code: totpOf(seal.open('totp', accountId, sealedSecret)).generate({ timestamp: now().epochMilliseconds }),
  }));
}
