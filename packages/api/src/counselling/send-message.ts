import { findAccount, insertAudit, lockCase, updateCase } from '@jmd-digital/db';
import { sendMessageInput, sendMessageOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { sameBytes } from '../identity/tokens.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { appendEntry, readEnvelope, repeated } from './entries.ts';
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
      const before = await repeated(tx, bytes, header);
      if (before) return before;
      const sender = await findAccount(tx, accountId);
      if (!row || !sender) throw new ApiError('not_found');
      const role = row.clientId === accountId ? 'client' : 'counsellor';
      const own = header.senderId === accountId && sameBytes(header.senderKeyId, sender.keyId);
      if (!own || header.senderRole !== role || header.caseId !== row.id || header.thread !== 'client') {
        throw new ApiError('invalid_input', { fieldErrors: { envelope: 'invalid' } });
      }
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
      const answered = role === 'counsellor' && (row.state === 'accepted' || row.state === 'assigned');
      await updateCase(tx, row.id, {
        ...{ lastSeq: serverSeq, keyEpoch, changedAt: at },
        ...(newEpoch ? { rotationDue: null } : {}),
        ...(answered ? { state: 'active' as const } : {}),
      });
      return { serverSeq };
    });
  });
