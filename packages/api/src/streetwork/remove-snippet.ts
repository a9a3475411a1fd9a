import { lockSnippet, updateSnippet } from '@jmd-digital/db';
import { removeSnippetInput, removeSnippetOutput } from '@jmd-digital/schemas';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes an answer of the site, and of no other one. What stays is that it is gone: devices have to hear of it. */
export const removeSnippet = procedureOn(removeSnippetInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(removeSnippetOutput)
  .mutation(({ ctx, input: { siteId, snippetId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockSnippet(tx, snippetId);
      if (!found || found.siteId !== siteId || found.removed) return { done: true as const };
      await updateSnippet(tx, {
        ...{ ...found, removed: true, authorIds: [], reviewedBy: null, reviewedAt: null },
        ...{ content: { ...found.content, question: '', texts: [], sources: [] }, changedAt: ctx.now().toString() },
      });
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'snippet.removed', objectKind: 'snippet', objectId: snippetId, carrierId, siteId });
      return { done: true as const };
    }),
  );
