import { findSiteCarrier, lockSnippet, type SnippetRow, updateSnippet } from '@jmd-digital/db';
import { isReviewDay } from '@jmd-digital/domain/streetwork';
import { reviewSnippetInput, reviewSnippetOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toSnippet } from './snippet-rows.ts';

/** Says that an answer of the site is right until a day. Nobody says so of what they wrote on, in whichever revision. */
export const reviewSnippet = procedureOn(reviewSnippetInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(reviewSnippetOutput)
  .mutation(({ ctx, input: { siteId, snippetId, revision, reviewBy } }) =>
    ctx.database.db.transaction(async (tx) => {
      const [reviewedBy, today] = [ownId(ctx), todayInGermany(ctx)];
      if (!isReviewDay(reviewBy, today)) throw new ApiError('invalid_input', { fieldErrors: { reviewBy: 'invalid' } });
      const found = await lockSnippet(tx, snippetId);
      if (!found || found.siteId !== siteId || found.removed) throw new ApiError('not_found');
      if (found.authorIds.includes(reviewedBy)) throw new ApiError('not_permitted');
      if (found.revision !== revision) throw new ApiError('conflict');
      const siteName = (await findSiteCarrier(tx, siteId))?.name ?? '';
      const answer = (row: SnippetRow) => ({ snippet: toSnippet({ ...row, siteName }, today) });
      if (found.reviewedBy === reviewedBy && found.reviewBy === reviewBy) return answer(found);
      const at = ctx.now().toString();
      const row = { ...found, reviewBy, reviewedBy, reviewedAt: at, changedAt: at };
      await updateSnippet(tx, row);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'snippet.reviewed', objectKind: 'snippet', objectId: snippetId, carrierId, siteId });
      return answer(row);
    }),
  );
