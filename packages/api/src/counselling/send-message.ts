import {
  appendCaseEvent,
  type CaseRow,
  claimBlobs,
  type Db,
  deleteBlobsOf,
  findAccount,
  findEntry,
  lockCase,
  teamMemberKey,
  updateCase,
} from '@jmd-digital/db';
import { OVER, step } from '@jmd-digital/domain/counselling';
import { sendMessageInput, sendMessageOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { askForNotice } from '../jobs/notices.ts';
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
      await attach(tx, input.blobIds, { caseId: row.id, uploaderId: accountId, messageId: header.messageId });
      if (input.retracts) await eraseFilesOf(tx, input.retracts, row.id, accountId);
      const next = step(row, { kind: 'reply', by: role, assigneeIsThere: await isThere(tx, row, at) });
      if (!next) throw new ApiError('conflict');
      const { state, assigneeId, handOverTo, waitingOn } = next;
      const opened = OVER.includes(row.state);
      const answered = role === 'counsellor' && row.firstResponseAt === null;
      await updateCase(tx, row.id, {
        ...{ lastSeq: serverSeq, keyEpoch, changedAt: at, state, assigneeId, handOverTo, waitingOn },
        ...(state === 'active' || opened ? { pausedUntil: null, closedAt: null, closeReason: null } : {}),
        ...(answered ? { firstResponseAt: at } : {}),
        ...(opened || answered ? { eraseOn: null } : {}),
        ...(newEpoch ? { rotationDue: null } : {}),
      });
      await appendCaseEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'entry', entrySeq: serverSeq, at });
      await askForNotice(ctx, tx, row.id, role === 'client' ? 'team' : 'client');
      return { serverSeq };
    });
  });

/** Gives files to their message. One that is not whole, not theirs or another message's already is a `conflict`. */
async function attach(db: Db, ids: string[], to: Parameters<typeof claimBlobs>[2]): Promise<void> {
  const claimed = await claimBlobs(db, ids, to);
  if (claimed !== new Set(ids).size) throw new ApiError('conflict');
}

/** What somebody takes back goes with its files. The sealed text stays, for the chain of what they wrote hangs on it. */
async function eraseFilesOf(db: Db, messageId: string, caseId: string, senderId: string): Promise<void> {
  const taken = await findEntry(db, messageId);
  if (taken?.caseId !== caseId || taken.senderId !== senderId) throw new ApiError('not_found');
  await deleteBlobsOf(db, messageId);
}

/** Whether the one who has a case still works at its site. */
const isThere = async (db: Db, { siteId, assigneeId }: CaseRow, at: string): Promise<boolean> =>
  assigneeId !== null && (await teamMemberKey(db, siteId, assigneeId, at)) !== null;
