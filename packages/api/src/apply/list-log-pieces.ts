import { listLogPieceRows } from '@jmd-digital/db';
import { listLogPiecesInput, listLogPiecesOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { ownSession } from '../identity/own.ts';
import { procedure } from '../trpc.ts';

/** Pieces of the own log after a number, in order. */
export const listLogPieces = procedure
  .input(listLogPiecesInput)
  .output(listLogPiecesOutput)
  .query(async ({ ctx, input: { after, limit } }) => {
    const { db } = ctx.database;
    const { account } = await ownSession(ctx, db);
    const found = await listLogPieceRows(db, account.id, after, limit + 1);
    const rows = found.slice(0, limit);
    return {
      pieces: rows.map(({ sealed, ...row }) => ({ ...row, sealed: toBase64Url(sealed) })),
      next: found.length > limit ? (rows.at(-1)?.seq ?? null) : null,
    };
  });
