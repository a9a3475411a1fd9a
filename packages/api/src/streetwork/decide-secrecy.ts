import { decideSecrecyRow, lockSecrecy } from '@jmd-digital/db';
import { decideSecrecyInput, decideSecrecyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toSecrecy } from './incident-rows.ts';
import { refuseNames } from './place-rows.ts';

/** The second pair of eyes. Who asked never decides, and what was decided stays. */
export const decideSecrecy = procedureOn(decideSecrecyInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(decideSecrecyOutput)
  .mutation(({ ctx, input: { siteId, questionId, broken, note } }) =>
    ctx.database.db.transaction(async (tx) => {
      refuseNames(note, 'note');
      const decidedBy = ownId(ctx);
      const found = await lockSecrecy(tx, questionId);
      if (found?.siteId !== siteId) throw new ApiError('not_found');
      if (found.askedBy === decidedBy) throw new ApiError('not_permitted');
      if (found.decidedBy !== null) {
        if (found.decidedBy !== decidedBy || found.broken !== broken) throw new ApiError('conflict');
        return { question: toSecrecy(found) };
      }
      const notes = [found.note, note].filter((each) => each !== '').join('\n');
      const decision = { decidedBy, decidedAt: ctx.now().toString(), broken, note: notes };
      await decideSecrecyRow(tx, questionId, decision);
      const { carrierId } = ctx.target;
      const at = { objectKind: 'secrecy', objectId: questionId, carrierId, siteId } as const;
      await audit(ctx, tx, { verb: broken ? 'secrecy.broken' : 'secrecy.kept', ...at });
      return { question: toSecrecy({ ...found, ...decision }) };
    }),
  );
