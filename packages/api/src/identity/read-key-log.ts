import { readKeyLogAfter } from '@jmd-digital/db';
import { readKeyLogInput, readKeyLogOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { procedure } from '../trpc.ts';

const PAGE = 200;

/** The log of public keys, for everyone to check. */
export const readKeyLog = procedure
  .input(readKeyLogInput)
  .output(readKeyLogOutput)
  .query(async ({ ctx, input: { afterSeq } }) => {
    const rows = await readKeyLogAfter(ctx.database.db, afterSeq, PAGE + 1);
    return {
      entries: rows.slice(0, PAGE).map(({ seq, encoded }) => ({ seq, encoded: toBase64Url(encoded) })),
      more: rows.length > PAGE,
    };
  });
