import { type Db, type FactorRow, insertFactor, lockFactors, replaceBackupCodes } from '@jmd-digital/db';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from './audited.ts';
import { backupHash } from './second-factor.ts';
import { newCode } from './tokens.ts';

/** How many backup codes there are, and symbols in each: 50 bits, five tries a sign-in. */
const CODES = 10;
const SYMBOLS = 10;

type NewFactor = Partial<FactorRow> & Pick<FactorRow, 'accountId' | 'kind' | 'label'>;

/** Keeps a proven factor. With the first one come backup codes. Throws `conflict` for a passkey that is known already. */
export async function keepFactor(
  ctx: ApiContext,
  tx: Db,
  factor: NewFactor,
): Promise<{ factorId: string; backupCodes: string[] | null }> {
  const first = (await lockFactors(tx, factor.accountId)).length === 0;
  const id = crypto.randomUUID();
  const made = await insertFactor(tx, { ...factor, id, createdAt: ctx.now().toString() });
  if (!made) throw new ApiError('conflict');
  await audit(ctx, tx, { verb: 'factor.added', objectKind: 'factor', objectId: id });
  return { factorId: id, backupCodes: first ? await newBackupCodes(ctx, tx, factor.accountId) : null };
}

/** Ten new codes in the place of all old ones. They are shown once and kept as hashes. */
export async function newBackupCodes(ctx: ApiContext, tx: Db, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => newCode(SYMBOLS));
  await replaceBackupCodes(
    tx,
    accountId,
    codes.map((code) => backupHash(accountId, code)),
  );
  await audit(ctx, tx, { verb: 'backup-codes.made', objectKind: 'account', objectId: accountId });
  return codes;
}
