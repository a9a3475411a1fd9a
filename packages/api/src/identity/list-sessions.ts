import { listSessionRows } from '@jmd-digital/db';
import { type DeviceLabel, listSessionsInput, listSessionsOutput } from '@jmd-digital/schemas';
import { procedure } from '../trpc.ts';
import { ownSession } from './own.ts';
import { instantOf } from './session.ts';

/** Where the own account is signed in. */
export const listSessions = procedure
  .input(listSessionsInput)
  .output(listSessionsOutput)
  .query(async ({ ctx }) => {
    const { db } = ctx.database;
    const { session, account } = await ownSession(ctx, db);
    const rows = await listSessionRows(db, account.id, ctx.now().toString());
    return {
      sessions: rows.map((row) => ({
        id: row.id,
        label: row.label as DeviceLabel,
        shared: row.shared,
        current: row.id === session.id,
        createdAt: instantOf(row.createdAt).toString(),
        lastUsedOn: instantOf(row.lastUsedAt).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
        expiresAt: instantOf(row.expiresAt).toString(),
      })),
    };
  });
