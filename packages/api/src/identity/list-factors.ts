import { countBackupCodes, listFactorRows } from '@jmd-digital/db';
import { listFactorsInput, listFactorsOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { instantOf } from './session.ts';

/** The own second factors, without anything secret. */
export const listFactors = procedure
  .input(listFactorsInput)
  .output(listFactorsOutput)
  .query(async ({ ctx }) => {
    const { db } = ctx.database;
    const { account } = await ownSession(ctx, db);
    const rows = await listFactorRows(db, account.id);
    return {
      factors: rows.map(({ id, kind, label, createdAt, lastUsedAt }) => ({
        ...{ id, kind, label, createdAt: instantOf(createdAt).toString() },
        lastUsedOn: lastUsedAt && instantOf(lastUsedAt).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
      })),
      backupCodesLeft: await countBackupCodes(db, account.id),
    };
  });
