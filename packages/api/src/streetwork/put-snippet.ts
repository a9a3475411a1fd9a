import { isDeepStrictEqual } from 'node:util';
import { findSiteCarrier, insertSnippets, lockSnippet, type SnippetRow, updateSnippet } from '@jmd-digital/db';
import { putSnippetInput, putSnippetOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { todayInGermany } from '../identity/local-day.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toSnippet } from './snippet-rows.ts';

/**
 * Writes an answer of a site; what is changed is a draft again. Of two who change the same one the second gets `conflict`, and
 * one that was removed does not come back.
 */
export const putSnippet = procedureOn(putSnippetInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putSnippetOutput)
  .mutation(({ ctx, input: { siteId, snippet } }) =>
    ctx.database.db.transaction(async (tx) => {
      const siteName = (await findSiteCarrier(tx, siteId))?.name ?? '';
      const { id, revision, reviewBy, ...content } = snippet;
      const row: SnippetRow = {
        ...{ id, siteId, content, reviewBy, authorIds: [ownId(ctx)], reviewedBy: null, reviewedAt: null },
        ...{ removed: false, revision: revision + 1, changedAt: ctx.now().toString() },
      };
      const { carrierId } = ctx.target;
      const entry = { verb: 'snippet.changed', objectKind: 'snippet', objectId: id, carrierId, siteId } as const;
      const answer = (kept: SnippetRow) => ({ snippet: toSnippet({ ...kept, siteName }, todayInGermany(ctx)) });
      if (revision === 0 && (await insertSnippets(tx, [row]))) {
        await audit(ctx, tx, entry);
        return answer(row);
      }
      const found = await lockSnippet(tx, id);
      if (!found || found.siteId !== siteId || found.removed) throw new ApiError('conflict');
      // Who looked through it in between has said another day.
      const sameDay = found.reviewedBy !== null || found.reviewBy === reviewBy;
      if (found.revision === row.revision && sameDay && isDeepStrictEqual(found.content, content)) return answer(found);
      if (found.revision !== revision) throw new ApiError('conflict');
      const changed = { ...row, authorIds: [...new Set([...found.authorIds, ...row.authorIds])] };
      await updateSnippet(tx, changed);
      await audit(ctx, tx, entry);
      return answer(changed);
    }),
  );
