import { findAccount, findCase, findSiteCarrier, insertAudit, insertCase } from '@jmd-digital/db';
import { submitEnquiryInput, submitEnquiryOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { sameBytes } from '../identity/tokens.ts';
import { procedure } from '../trpc.ts';
import { appendEntry, readEnvelope, repeated } from './entries.ts';
import { beginEpoch } from './epochs.ts';

/** Opens a case with its first message. Everything that was said in it comes sealed. */
export const submitEnquiry = procedure
  .input(submitEnquiryInput)
  .output(submitEnquiryOutput)
  .mutation(async ({ ctx, input }) => {
    const { bytes, header } = readEnvelope(input.envelope);
    const at = ctx.now().toString();
    const clientId = ctx.actor.accountId ?? '';
    return ctx.database.db.transaction(async (tx) => {
      const before = await repeated(tx, bytes, header);
      if (before) return { caseId: input.caseId, serverSeq: before.serverSeq };
      const client = await findAccount(tx, clientId);
      const site = await findSiteCarrier(tx, input.siteId);
      if (!client || !site) throw new ApiError('not_found');
      const [epoch] = input.keys;
      const own = header.senderId === clientId && sameBytes(header.senderKeyId, client.keyId);
      const first = header.caseId === input.caseId && header.epoch === 1 && header.thread === 'client';
      if (!epoch || !own || !first || header.senderRole !== 'client') {
        throw new ApiError('invalid_input', { fieldErrors: { envelope: 'invalid' } });
      }
      const row = {
        ...{ id: input.caseId, clientId, siteId: input.siteId, topic: input.topic, language: input.language },
        ...({ state: 'submitted', visibility: 'team', assigneeId: null, keyEpoch: 1, lastSeq: 1 } as const),
        ...{ openedAt: at, changedAt: at },
      };
      if (!(await insertCase(tx, row))) throw new ApiError((await findCase(tx, row.id)) ? 'conflict' : 'not_found');
      await beginEpoch(tx, row, epoch, 1, { accountId: clientId, keyId: client.keyId }, at);
      await appendEntry(tx, bytes, header, 1, at);
      await insertAudit(tx, {
        ...{ at, actorId: clientId, verb: 'case.opened', objectKind: 'case', objectId: row.id },
        ...{ carrierId: site.carrierId, siteId: input.siteId },
      });
      return { caseId: input.caseId, serverSeq: 1 };
    });
  });
