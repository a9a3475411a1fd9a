import { appendCaseEvent, findAccount, lockCase, updateCase } from '@jmd-digital/db';
import { addNoteInput, addNoteOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { appendEntry, checkAuthor, readEnvelope, repeated } from './entries.ts';
import { beginEpoch } from './epochs.ts';

/** Adds a note of the team. It changes nothing of the case, and no client hears of it. */
export const addNote = procedureOn(addNoteInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(addNoteOutput)
  .mutation(async ({ ctx, input: { caseId, envelope, newEpoch } }) => {
    const { bytes, header } = readEnvelope(envelope);
    const at = ctx.now().toString();
    const accountId = ctx.actor.accountId ?? '';
    return ctx.database.db.transaction(async (tx) => {
      const row = await lockCase(tx, caseId);
      const author = await findAccount(tx, accountId);
      if (!row || !author) throw new ApiError('not_found');
      const before = await repeated(tx, bytes, header, row.id);
      if (before) return before;
      checkAuthor(header, { id: accountId, keyId: author.keyId, role: 'counsellor' }, row.id, 'internal');
      if (newEpoch) {
        const sealer = { accountId, keyId: author.keyId };
        await beginEpoch(tx, row, newEpoch, row.internalEpoch + 1, sealer, at, 'internal');
      } else if (row.internalDue) throw new ApiError('old_epoch');
      const internalEpoch = newEpoch?.epoch ?? row.internalEpoch;
      if (header.epoch !== internalEpoch) throw new ApiError('old_epoch');
      const serverSeq = row.lastSeq + 1;
      await appendEntry(tx, bytes, header, serverSeq, at);
      // Whoever had seen everything has seen everything still: a note waits for nobody.
      const seen = (upTo: number) => (upTo === row.lastSeq ? serverSeq : upTo);
      await updateCase(tx, row.id, {
        ...{ lastSeq: serverSeq, internalEpoch, ...(newEpoch ? { internalDue: false } : {}) },
        ...{ seenByClient: seen(row.seenByClient), seenByTeam: seen(row.seenByTeam) },
      });
      await appendCaseEvent(tx, {
        ...{ caseId: row.id, siteId: row.siteId, kind: 'entry', entrySeq: serverSeq, staffOnly: true, at },
      });
      return { serverSeq };
    });
  });
