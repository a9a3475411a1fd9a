import { type AccountRow, type Db, findAccount, insertAccount } from '@jmd-digital/db';
import { readLoginName } from '@jmd-digital/domain/identity';
import type { AccountKind, SignUpInput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { appendKeyLog } from './key-log.ts';
import { authHashOf, sameBytes } from './tokens.ts';

/**
 * Writes a new account with its first entry in the log of keys. The same account again, by id, name and auth key, is
 * given back and not written; `made` tells which. Throws `name_taken`, `conflict`, `invalid_input`.
 */
export async function makeAccount(
  ctx: ApiContext,
  tx: Db,
  kind: AccountKind,
  input: Omit<SignUpInput, 'device'>,
): Promise<{ account: AccountRow; made: boolean }> {
  const name = readLoginName(input.loginName);
  if (!name.ok) throw new ApiError('invalid_input', { fieldErrors: { loginName: name.reason } });
  const at = ctx.now().toString();
  const authHash = authHashOf(input.accountId, fromBase64Url(input.authKey));
  const row = {
    ...{ id: input.accountId, kind, loginName: name.name, loginKey: name.key, authHash },
    ...{ kdfSalt: fromBase64Url(input.kdf.salt), kdfMemoryKib: input.kdf.memoryKiB },
    ...{ kdfIterations: input.kdf.iterations, kdfParallelism: input.kdf.parallelism },
    ...{ kemPublic: fromBase64Url(input.publicKeys.kem), signPublic: fromBase64Url(input.publicKeys.sign) },
    ...{ keyId: fromBase64Url(input.publicKeys.keyId), locale: input.locale, createdAt: at },
  };
  const made = await insertAccount(tx, row, fromBase64Url(input.sealedRoot));
  const account = await findAccount(tx, input.accountId);
  if (!account) throw new ApiError('name_taken');
  const same = account.kind === kind && account.loginKey === name.key && sameBytes(account.authHash, authHash);
  if (!made && !same) throw new ApiError('conflict');
  if (made) await appendKeyLog(tx, { kind: 'account-created', subjectId: account.id, keys: account, at });
  return { account, made };
}
