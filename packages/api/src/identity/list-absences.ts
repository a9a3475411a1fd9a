import { listAbsenceRows, listStaffRows } from '@jmd-digital/db';
import { standInOn } from '@jmd-digital/domain/identity';
import { listAbsencesInput, listAbsencesOutput } from '@jmd-digital/schemas';
import { procedureOn } from '../trpc.ts';
import { todayInGermany } from './local-day.ts';
import { siteTarget } from './targets.ts';

const ALL = 1_000;

/** Who of a site is or will be away, and who stands in today. */
export const listAbsences = procedureOn(listAbsencesInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listAbsencesOutput)
  .query(async ({ ctx, input: { siteId } }) => {
    const { db } = ctx.database;
    const staff = await listStaffRows(db, { siteId }, ctx.now().toString(), null, ALL);
    const names = new Map(staff.map(({ id, publicName }) => [id, publicName]));
    const today = todayInGermany(ctx);
    const rows = await listAbsenceRows(db, [...names.keys()], today);
    return {
      absences: rows.map((row) => ({
        ...row,
        publicName: names.get(row.accountId) ?? '',
        deputyName: row.deputyId && (names.get(row.deputyId) ?? null),
        standInId: standInOn(rows, row.accountId, today),
      })),
    };
  });
