import {
  appendInboxEvent,
  findAccount,
  findSiteCarrier,
  insertCaseKeyWraps,
  insertTransfer,
  lockTeam,
  newestTeamKey,
  teamHolds,
  withdrawFrom,
} from '@jmd-digital/db';
import { forwardCaseInput, forwardCaseOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { ApiError } from '../errors.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { auditCase, changeCase } from './change-case.ts';
import { wrapRow } from './epochs.ts';
import { takeStep } from './take-step.ts';

/**
 * Gives a case that nobody took to another site, with its keys sealed to the team there. The first site keeps none, and
 * what it knew of them is due for another epoch. The promise that the client got stays.
 */
export const forwardCase = procedureOn(forwardCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(forwardCaseOutput)
  .mutation(({ ctx, input: { siteId, wraps } }) =>
    changeCase(ctx, async (tx, row, at) => {
      if (row.siteId === siteId) return;
      const sealer = await findAccount(tx, ctx.actor.accountId ?? '');
      const target = await findSiteCarrier(tx, siteId);
      if (!sealer || !target) throw new ApiError('not_found');
      await lockTeam(tx, siteId, 'use');
      const team = await newestTeamKey(tx, siteId);
      if (!team || !(await teamHolds(tx, siteId, team.epoch, at))) throw new ApiError('missing_recipient');
      const keyId = toBase64Url(team.keyId);
      const fits = wraps.every(
        ({ recipientKind, recipientId, recipientKeyId }) =>
          recipientKind === 'team' && recipientId === siteId && recipientKeyId === keyId,
      );
      const opens = wraps.some(({ purpose, epoch }) => purpose === 'case' && epoch === row.keyEpoch);
      if (!fits || !opens) throw new ApiError('missing_recipient');
      await auditCase(ctx, tx, row, 'case.forwarded');
      await takeStep(tx, { ...row, siteId }, { kind: 'forward' }, at, {
        ...{ siteId, rotationDue: row.rotationDue ?? 'member-left', internalDue: true },
      });
      await withdrawFrom(tx, row.id, [row.siteId]);
      const made = await insertCaseKeyWraps(
        tx,
        wraps.map((wrap) => wrapRow(row.id, wrap, { accountId: sealer.id, keyId: sealer.keyId }, at)),
      );
      if (made !== wraps.length) throw new ApiError('missing_recipient');
      await insertTransfer(tx, {
        ...{ id: crypto.randomUUID(), caseId: row.id, kind: 'forwarded', fromId: row.siteId, toId: siteId, at },
      });
      await appendInboxEvent(tx, { caseId: row.id, siteId: row.siteId, kind: 'case', at });
    }),
  );
