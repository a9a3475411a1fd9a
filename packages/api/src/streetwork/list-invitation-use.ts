import { listInvitationWeeks } from '@jmd-digital/db';
import { toldOfWeek, weekOf } from '@jmd-digital/domain/streetwork';
import { listInvitationUseInput, listInvitationUseOutput } from '@jmd-digital/schemas';
import { todayInGermany } from '../identity/local-day.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** A year and a half. */
const WEEKS = 78;

/** Invitations by week, of weeks that are over. No sum is told, from which a week that is kept back would follow. */
export const listInvitationUse = procedureOn(listInvitationUseInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listInvitationUseOutput)
  .query(async ({ ctx, input: { siteId } }) => {
    const today = todayInGermany(ctx);
    const weeks = await listInvitationWeeks(ctx.database.db, siteId, weekOf(today), WEEKS);
    return { weeks: weeks.map((week) => toldOfWeek(week, today)) };
  });
