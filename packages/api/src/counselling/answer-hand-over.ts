import {
  type CaseRow,
  type Db,
  findAccount,
  insertTransfer,
  listCaseKeyRows,
  teamMemberKey,
  withdrawFrom,
  withdrawHistory,
} from '@jmd-digital/db';
import { answerHandOverInput, answerHandOverOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { beginEpoch } from './epochs.ts';
import { takeStep } from './take-step.ts';

/**
 * What the client says to a hand-over. With a yes the keys of whoever had the case go at once; from now on, those of all
 * that was before go too, and it stays with the client alone.
 */
export const answerHandOver = procedureOn(answerHandOverInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(answerHandOverOutput)
  .mutation(({ ctx, input }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (input.answer === 'no') {
        if (row.state !== 'transfer_pending') return;
        await takeStep(tx, row, { kind: 'answer-hand-over', agreed: false }, at);
        return auditCase(ctx, tx, row, 'case.hand-over-refused');
      }
      const { newEpoch, answer } = input;
      if (await isAnswered(tx, row, newEpoch.epoch, ctx.actor.accountId)) return;
      const client = await findAccount(tx, ctx.actor.accountId ?? '');
      const { handOverTo, assigneeId } = row;
      if (!client) throw new ApiError('not_found');
      if (handOverTo === null || assigneeId === null) throw new ApiError('conflict');
      // Who left meanwhile is given nothing.
      if ((await teamMemberKey(tx, row.siteId, handOverTo, at)) === null) throw new ApiError('conflict');
      if (answer === 'from-now' && newEpoch.link !== null) {
        throw new ApiError('invalid_input', { fieldErrors: { link: 'invalid' } });
      }
      const sealer = { accountId: client.id, keyId: client.keyId };
      await beginEpoch(tx, { ...row, assigneeId: handOverTo }, newEpoch, row.keyEpoch + 1, sealer, at);
      if (answer === 'from-now') await withdrawHistory(tx, row.id, newEpoch.epoch);
      else await withdrawFrom(tx, row.id, [assigneeId]);
      await insertTransfer(tx, {
        ...{ id: crypto.randomUUID(), caseId: row.id, kind: 'handed-over', fromId: assigneeId, toId: handOverTo },
        ...{ history: answer, at },
      });
      await takeStep(tx, row, { kind: 'answer-hand-over', agreed: true }, at, {
        ...{ keyEpoch: newEpoch.epoch, rotationDue: null, internalDue: true, assignedAt: at },
      });
      await auditCase(ctx, tx, row, 'case.handed-over');
    }),
  );

/** Whether this very answer came before: its epoch is there, made by the same client. */
async function isAnswered(db: Db, row: CaseRow, epoch: number, by: string | null): Promise<boolean> {
  if (row.handOverTo !== null) return false;
  const keys = await listCaseKeyRows(db, row.id);
  return keys.some((key) => key.purpose === 'case' && key.epoch === epoch && key.createdBy === by);
}
