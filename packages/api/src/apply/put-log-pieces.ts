import { findLogPieces, insertLogPieces, lockLog, logSize } from '@jmd-digital/db';
import { MAX_LOG, putLogPiecesInput, putLogPiecesOutput } from '@jmd-digital/schemas';
import { fromBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { ownSession } from '../identity/own.ts';
import { sameBytes } from '../identity/tokens.ts';
import { procedure } from '../trpc.ts';

/**
 * Adds sealed pieces to the own log and gives the number of each. All of them are there then, or none. The same piece again
 * has the number that it has; the server learns how many there are and how large, and nothing of what is in them.
 */
export const putLogPieces = procedure
  .input(putLogPiecesInput)
  .output(putLogPiecesOutput)
  .mutation(({ ctx, input: { pieces } }) =>
    ctx.database.db.transaction(async (tx) => {
      const { account } = await ownSession(ctx, tx);
      const last = await lockLog(tx, account.id);
      if (last === null) throw new ApiError('not_signed_in');
      const ids = pieces.map(({ id }) => id);
      const known = new Map((await findLogPieces(tx, account.id, ids)).map((row) => [row.id, row] as const));
      let seq = last;
      for (const { id, sealed: text } of pieces) {
        const sealed = fromBase64Url(text);
        const before = known.get(id);
        if (before && !sameBytes(before.sealed, sealed)) throw new ApiError('conflict');
        if (before) continue;
        seq += 1;
        known.set(id, { accountId: account.id, seq, id, sealed });
      }
      const fresh = [...known.values()].filter((row) => row.seq > last);
      if (fresh.length > 0) {
        const size = await logSize(tx, account.id);
        const bytes = fresh.reduce((sum, { sealed }) => sum + sealed.length, size.bytes);
        if (size.pieces + fresh.length > MAX_LOG.pieces || bytes > MAX_LOG.bytes) throw new ApiError('body_too_large');
        await insertLogPieces(tx, account.id, fresh, seq);
      }
      return { seqs: ids.flatMap((id) => known.get(id)?.seq ?? []) };
    }),
  );
