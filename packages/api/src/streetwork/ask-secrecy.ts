import { insertSecrecy, lockSecrecy, type SecrecyRow } from '@jmd-digital/db';
import { askSecrecyInput, askSecrecyOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { ownId } from '../identity/own.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { lockIncidentOf, toSecrecy } from './incident-rows.ts';
import { refuseNames } from './place-rows.ts';

/** Asks whether secrecy may be broken. Somebody else decides it. */
export const askSecrecy = procedureOn(askSecrecyInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(askSecrecyOutput)
  .mutation(({ ctx, input: { siteId, question } }) =>
    ctx.database.db.transaction(async (tx) => {
      refuseNames(question.note, 'question.note');
      await lockIncidentOf(ctx, tx, siteId, question.incidentId);
      const row: SecrecyRow = {
        ...{ ...question, askedBy: ownId(ctx), askedAt: ctx.now().toString() },
        ...{ decidedBy: null, decidedAt: null, broken: null },
      };
      if (await insertSecrecy(tx, row)) {
        const { carrierId } = ctx.target;
        await audit(ctx, tx, { verb: 'secrecy.asked', objectKind: 'secrecy', objectId: row.id, carrierId, siteId });
        return { question: toSecrecy(row) };
      }
      const found = await lockSecrecy(tx, row.id);
      const keys = ['incidentId', 'ground', 'askedBy'] as const;
      if (!found || keys.some((key) => found[key] !== row[key])) throw new ApiError('conflict');
      return { question: toSecrecy(found) };
    }),
  );
