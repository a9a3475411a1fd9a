import { holdsKeys, listAbsenceRows, listStaffRows, membershipsOf, newestTeamKeyHolders } from '@jmd-digital/db';
import { listStaffInput, listStaffOutput } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { procedureOn } from '../trpc.ts';
import { todayInGermany } from './local-day.ts';
import { scopeTarget } from './targets.ts';

const PAGE = 50;

/** Who works at a place. Of an account only what administering it needs. */
export const listStaff = procedureOn(listStaffInput, scopeTarget)
  .output(listStaffOutput)
  .query(async ({ ctx, input: { cursor, limit = PAGE } }) => {
    const { db } = ctx.database;
    const now = ctx.now().toString();
    const after = cursor === undefined ? null : decodeCursor(cursor);
    const rows = await listStaffRows(db, ctx.target.scope, now, after, limit + 1);
    const page = rows.slice(0, limit);
    const ids = page.map(({ id }) => id);
    const rolesOf = Map.groupBy(await membershipsOf(db, ids, now), ({ accountId }) => accountId);
    const holders = new Set((await newestTeamKeyHolders(db, ids)).map((row) => `${row.accountId}/${row.siteId}`));
    const today = todayInGermany(ctx);
    const absences = await listAbsenceRows(db, ids, today);
    const last = page.at(-1);
    return {
      items: page.map((row) => {
        const roles = rolesOf.get(row.id) ?? [];
        const keyed = roles.filter(({ role }) => holdsKeys(role));
        return {
          ...row,
          memberships: roles.map(({ id, role, carrierId, siteId, scopeName }) => ({
            id,
            role,
            carrierId,
            siteId,
            scopeName,
          })),
          holdsTeamKey: keyed.length === 0 ? null : keyed.every(({ siteId }) => holders.has(`${row.id}/${siteId}`)),
          absentUntil: absences.find((each) => each.accountId === row.id && each.firstDay <= today)?.lastDay ?? null,
        };
      }),
      nextCursor: rows.length > limit && last ? encodeCursor({ name: last.publicName, id: last.id }) : null,
    };
  });
