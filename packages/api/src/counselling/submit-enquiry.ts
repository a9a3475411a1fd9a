import {
  appendCaseEvent,
  type CaseRow,
  type Db,
  findAccount,
  findCase,
  findSiteCarrier,
  insertAudit,
  insertCase,
  lockTeam,
  newestTeamKey,
  teamHolds,
} from '@jmd-digital/db';
import { submitEnquiryInput, submitEnquiryOutput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';
import { newCode } from '../identity/tokens.ts';
import { askForNotice } from '../jobs/notices.ts';
import { procedure } from '../trpc.ts';
import { comeInvited } from './come-invited.ts';
import { appendEntry, checkAuthor, readEnvelope, repeated } from './entries.ts';
import { beginEpoch } from './epochs.ts';
import { eraseDayOfUnanswered } from './keeping.ts';
import { promisedAt } from './promised.ts';

/** Opens a case with its first message. Everything that was said in it comes sealed. */
export const submitEnquiry = procedure
  .input(submitEnquiryInput)
  .output(submitEnquiryOutput)
  .mutation(async ({ ctx, input }) => {
    const { bytes, header } = readEnvelope(input.envelope);
    const at = ctx.now().toString();
    const clientId = ctx.actor.accountId ?? '';
    const { caseId, siteId, topic, language } = input;
    return ctx.database.db.transaction(async (tx) => {
      const client = await findAccount(tx, clientId);
      const site = await findSiteCarrier(tx, siteId);
      if (!client || !site) throw new ApiError('not_found');
      // The team's key does not change before the case is there to be marked by who changes it.
      await lockTeam(tx, siteId, 'use');
      const promised = await promisedAt(ctx, site.districtCode, ctx.now());
      const row = {
        ...{ caseNumber: newCode(8), dueAt: promised.dueAt, waitingOn: 'counsellor' as const },
        ...{ id: caseId, clientId, siteId, topic, language, keyEpoch: 1, lastSeq: 1, openedAt: at, changedAt: at },
        eraseOn: await eraseDayOfUnanswered(tx, siteId, at),
        ...({ state: 'submitted', visibility: 'team', assigneeId: null, rotationDue: null } as const),
      };
      // Two at once wait for each other here, so that the second finds what the first made.
      if (!(await insertCase(tx, row))) {
        const before = (await isSame(tx, row)) ? await repeated(tx, bytes, header, caseId) : null;
        if (!before) throw new ApiError('conflict');
        const first = await findCase(tx, caseId);
        return {
          ...{ caseId, serverSeq: before.serverSeq, caseNumber: first?.caseNumber ?? '' },
          promisedDay: (await promisedAt(ctx, site.districtCode, instantOf(first?.openedAt ?? at))).day,
        };
      }
      checkAuthor(header, { id: clientId, keyId: client.keyId, role: 'client' }, caseId);
      const [epoch] = input.keys;
      if (!epoch || header.epoch !== 1) throw new ApiError('old_epoch');
      await beginEpoch(tx, row, epoch, 1, { accountId: clientId, keyId: client.keyId }, at);
      const team = await newestTeamKey(tx, siteId);
      if (!team || !(await teamHolds(tx, siteId, team.epoch, at))) throw new ApiError('missing_recipient');
      await appendEntry(tx, bytes, header, 1, at);
      await insertAudit(tx, {
        ...{ at, actorId: clientId, verb: 'case.opened', objectKind: 'case', objectId: caseId },
        ...{ carrierId: site.carrierId, siteId },
      });
      await appendCaseEvent(tx, { caseId, siteId, kind: 'entry', entrySeq: 1, at });
      if (input.invitation) await comeInvited(ctx, tx, input.invitation, row);
      await askForNotice(ctx, tx, caseId, 'team');
      return { caseId, serverSeq: 1, caseNumber: row.caseNumber, promisedDay: promised.day };
    });
  });

/** Whether the case with this id was opened by the same client, for the same site and with the same facts. */
async function isSame(db: Db, wanted: Pick<CaseRow, 'id' | 'clientId' | 'siteId' | 'topic' | 'language'>) {
  const found = await findCase(db, wanted.id);
  const keys = ['clientId', 'siteId', 'topic', 'language'] as const;
  return found !== null && keys.every((key) => found[key] === wanted[key]);
}
