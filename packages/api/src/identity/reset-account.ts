import {
  deleteLogPieces,
  deleteRootWraps,
  deleteSessions,
  deleteTickets,
  findAccount,
  insertAudit,
  markCases,
  putRootWrap,
  updateAccount,
} from '@jmd-digital/db';
import { resetAccountInput, signedIn } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { completeSignIn } from './complete-sign-in.ts';
import { appendKeyLog } from './key-log.ts';
import { checkResetCode } from './reset-code.ts';
import { authHashOf } from './tokens.ts';

/**
 * Begins an account anew: new password, new keys. Cases and what others hold of them stay. What was sealed for the old
 * keys stays where it is and stays locked, until someone who can read it shares it again. The own log of JMD apply, which
 * nobody can read any more, goes; devices keep theirs.
 */
export const resetAccount = procedure
  .input(resetAccountInput)
  .output(signedIn)
  .mutation(async ({ ctx, input }) => {
    const checked = await checkResetCode(ctx, ctx.database.db, input);
    const at = ctx.now().toString();
    const { id } = checked.account;
    return ctx.database.db.transaction(async (tx) => {
      const before = await findAccount(tx, id);
      if (before?.kind !== 'client' || before.state !== 'active') throw new ApiError('wrong_code');
      await deleteTickets(tx, id, 'reset-code');
      await deleteSessions(tx, id);
      await deleteRootWraps(tx, id);
      await deleteLogPieces(tx, id);
      await updateAccount(tx, id, {
        kdfSalt: fromBase64Url(input.kdf.salt),
        kdfMemoryKib: input.kdf.memoryKiB,
        kdfIterations: input.kdf.iterations,
        kdfParallelism: input.kdf.parallelism,
        authHash: authHashOf(id, fromBase64Url(input.authKey)),
        kemPublic: fromBase64Url(input.publicKeys.kem),
        signPublic: fromBase64Url(input.publicKeys.sign),
        keyId: fromBase64Url(input.publicKeys.keyId),
        keyVersion: before.keyVersion + 1,
      });
      const sealed = fromBase64Url(input.sealedRoot);
      await putRootWrap(tx, { accountId: id, method: 'password', ref: '', sealed, createdAt: at });
      const account = await findAccount(tx, id);
      if (!account) throw new ApiError('not_found');
      await appendKeyLog(tx, { kind: 'account-reset', subjectId: id, keys: account, at });
      await markCases(tx, { clientId: id }, 'key-reset');
      await insertAudit(tx, {
        ...{ at, actorId: id, verb: 'account.keys-reset', objectKind: 'account', objectId: id },
      });
      return completeSignIn(ctx, tx, account, input.device);
    });
  });
