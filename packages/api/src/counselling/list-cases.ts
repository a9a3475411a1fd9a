import { listCaseRows } from '@jmd-digital/db';
import { KEY_HOLDERS, listCasesInput, listCasesOutput, type RoleName } from '@jmd-digital/schemas';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { ApiError } from '../errors.ts';
import { procedure } from '../trpc.ts';
import { moment, toCaseSummary } from './view.ts';

const PAGE = 50;

/** The own cases of a client; for staff, those of the sites where they counsel. Of a case only what is not sealed. */
export const listCases = procedure
  .input(listCasesInput)
  .output(listCasesOutput)
  .query(async ({ ctx, input }) => {
    const limit = input.limit ?? PAGE;
    const sites = ctx.actor.roles
      .filter(({ role, siteId }) => siteId !== null && (KEY_HOLDERS as readonly RoleName[]).includes(role))
      .map(({ siteId }) => siteId as string)
      .filter((siteId) => input.siteId === undefined || siteId === input.siteId);
    if (ctx.actor.kind === 'staff' && input.siteId !== undefined && sites.length === 0) {
      throw new ApiError('not_permitted');
    }
    const whose =
      ctx.actor.kind === 'client' ? { clientId: ctx.actor.accountId ?? '' } : { siteIds: [...new Set(sites)] };
    const after = input.cursor === undefined ? null : readCursor(input.cursor);
    const rows = await listCaseRows(ctx.database.db, whose, after, limit + 1);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(toCaseSummary),
      nextCursor: rows.length > limit && last ? encodeCursor({ name: moment(last.changedAt), id: last.id }) : null,
    };
  });

function readCursor(cursor: string) {
  const { name, id } = decodeCursor(cursor);
  try {
    return { changedAt: moment(name), id };
  } catch {
    throw new ApiError('invalid_input', { fieldErrors: { cursor: 'invalid' } });
  }
}
