import { type InvitationRow, listInvitationRows } from '@jmd-digital/db';
import { listInvitationsInput, listInvitationsOutput } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { decodeMomentCursor, encodeMomentCursor } from '../cursor.ts';
import { procedureOn } from '../trpc.ts';
import { instantOf } from './session.ts';
import { scopeTarget } from './targets.ts';

const PAGE = 50;

/** Invitations to a place, the newest first. */
export const listInvitations = procedureOn(listInvitationsInput, scopeTarget)
  .output(listInvitationsOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const after = decodeMomentCursor(cursor);
    const rows = await listInvitationRows(
      ctx.database.db,
      ctx.target.scope,
      after && { createdAt: after.at, id: after.id },
      limit + 1,
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => ({
        ...{ id: row.id, role: row.role, carrierId: row.carrierId, siteId: row.siteId, scopeName: row.scopeName },
        ...{ note: row.note, createdAt: instantOf(row.createdAt).toString() },
        ...{ expiresAt: instantOf(row.expiresAt).toString(), state: stateOf(row, ctx.now()) },
      })),
      nextCursor: rows.length > limit && last ? encodeMomentCursor({ at: last.createdAt, id: last.id }) : null,
    };
  });

function stateOf(row: InvitationRow, now: Temporal.Instant): 'open' | 'used' | 'expired' | 'revoked' {
  if (row.usedBy) return 'used';
  if (row.revokedAt) return 'revoked';
  return Temporal.Instant.compare(now, instantOf(row.expiresAt)) < 0 ? 'open' : 'expired';
}
