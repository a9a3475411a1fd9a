import {
  appendCaseEvent,
  type CaseRow,
  type Db,
  findAccount,
  lockCase,
  teamMemberKey,
  updateCase,
} from '@jmd-digital/db';
import { step } from '@jmd-digital/domain/counselling';
import { sendMessageInput, sendMessageOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase } from './change-case.ts';
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
        await auditCase(ctx, tx, row, 'case.key-rotated');
      } else if (row.rotationDue) throw new ApiError('old_epoch');
      const keyEpoch = newEpoch?.epoch ?? row.keyEpoch;
      if (header.epoch !== keyEpoch) throw new ApiError('old_epoch');
      const serverSeq = row.lastSeq + 1;
      await appendEntry(tx, bytes, header, serverSeq, at);
      const forClient = header.thread === 'client';
      const next = forClient
        ? step(row, { kind: 'reply', by: role, assigneeIsThere: await isThere(tx, row, at) })
        : row;
      if (!next) throw new ApiError('conflict');
      const { state, assigneeId, handOverTo, waitingOn } = next;
      await updateCase(tx, row.id, {
        ...{ lastSeq: serverSeq, keyEpoch, changedAt: at, state, assigneeId, handOverTo, waitingOn },
        ...(state === 'active' ? { pausedUntil: null, closedAt: null, closeReason: null } : {}),
        ...(forClient && role === 'counsellor' && row.firstResponseAt === null ? { firstResponseAt: at } : {}),
        ...(newEpoch ? { rotationDue: null } : {}),
      });
      await appendCaseEvent(tx, {
        ...{ caseId: row.id, siteId: row.siteId, kind: 'entry', entrySeq: serverSeq, staffOnly: !forClient, at },
      });
      return { serverSeq };
    });
  });

/** Whether the one who has a case still works at its site. */
const isThere = async (db: Db, { siteId, assigneeId }: CaseRow, at: string): Promise<boolean> =>
  assigneeId !== null && (await teamMemberKey(db, siteId, assigneeId, at)) !== null;
