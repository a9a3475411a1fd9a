import { findAccount, insertAudit, lockCase, updateCase } from '@jmd-digital/db';
import { afterMessage } from '@jmd-digital/domain/counselling';
import { sendMessageInput, sendMessageOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { appendEntry, checkAuthor, readEnvelope, repeated } from './entries.ts';
import { beginEpoch } from './epochs.ts';

/** Adds a sealed message. A case whose key is due for a new epoch takes none under the old one. */
export const sendMessage = procedureOn(sendMessageInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(sendMessageOutput)
  .mutation(async ({ ctx, input }) => {
    const { bytes, header } = readEnvelope(input.envelope);
    const at = ctx.now().toString();
    const accountId = ctx.actor.accountId ?? '';
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, input.caseId);
      const sender = await findAccount(tx, accountId);
      if (!row || !sender) throw new ApiError('not_found');
      const before = await repeated(tx, bytes, header, row.id);
      if (before) return before;
      const role = row.clientId === accountId ? 'client' : 'counsellor';
      checkAuthor(header, { id: accountId, keyId: sender.keyId, role }, row.id);
      const { newEpoch } = input;
      if (newEpoch) {
        await beginEpoch(tx, row, newEpoch, row.keyEpoch + 1, { accountId, keyId: sender.keyId }, at);
        await insertAudit(tx, {
          ...{ at, actorId: accountId, verb: 'case.key-rotated', objectKind: 'case', objectId: row.id },
          ...{ carrierId: ctx.target.carrierId ?? null, siteId: row.siteId },
        });
      } else if (row.rotationDue) throw new ApiError('old_epoch');
      const keyEpoch = newEpoch?.epoch ?? row.keyEpoch;
      if (header.epoch !== keyEpoch) throw new ApiError('old_epoch');
      const serverSeq = row.lastSeq + 1;
      await appendEntry(tx, bytes, header, serverSeq, at);
      await updateCase(tx, row.id, {
        ...{ lastSeq: serverSeq, keyEpoch, changedAt: at, state: afterMessage(row.state, role) },
        ...(newEpoch ? { rotationDue: null } : {}),
      });
      return { serverSeq };
    });
  });
