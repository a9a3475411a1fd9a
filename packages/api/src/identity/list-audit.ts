import { listAuditRows } from '@jmd-digital/db';
import { listAuditInput, listAuditOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { instantOf } from './session.ts';
import { scopeTarget } from './targets.ts';

const PAGE = 50;

/** What happened at a place, the newest first. */
export const listAudit = procedureOn(listAuditInput, scopeTarget)
  .output(listAuditOutput)
  .query(async ({ ctx, input: { cursor, verb, limit = PAGE } }) => {
    const before = cursor === undefined ? null : Number(cursor);
    if (before !== null && (!/^\d{1,15}$/.test(cursor ?? '') || !Number.isSafeInteger(before))) {
      throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
    }
    const rows = await listAuditRows(ctx.database.db, ctx.target.scope, verb ?? null, before, limit + 1);
    const page = rows.slice(0, limit);
    return {
      items: page.map((row) => ({
        ...{ seq: row.seq, at: instantOf(row.at).toString(), actorId: row.actorId, actorName: row.actorName },
        ...{ verb: row.verb, objectKind: row.objectKind, objectId: row.objectId },
      })),
      nextCursor: rows.length > limit ? String(page.at(-1)?.seq) : null,
    };
  });
