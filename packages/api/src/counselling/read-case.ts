import {
  type CaseAtSite,
  type Db,
  findCarrierSettings,
  findRecord,
  findSiteCarrier,
  insertAuditOnce,
  listAppointments,
  listCaseKeyRows,
  listCaseKeyWraps,
  listContacts,
  listEntries,
  listTransfers,
} from '@jmd-digital/db';
import { decide, RETENTION_DEFAULTS } from '@jmd-digital/domain/identity';
import {
  caseRecord,
  funderAnswers,
  type Participant,
  type ReadCaseOutput,
  readCaseInput,
  readCaseOutput,
  type Thread,
} from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import { fromBase64Url } from '../bytes.ts';
import { instantOf } from '../identity/session.ts';
import { trustAt } from '../identity/trust.ts';
import { procedureOn } from '../trpc.ts';
import { caseTarget } from './case-target.ts';
import { participantsOf } from './participants.ts';
import { moment, sharesIn, toAppointment, toCaseSummary, toEntry, toEpoch, toKeyWrap } from './view.ts';

/** A case with all that opens it for the asker: wraps for keys of their own, and for the team that they belong to. */
export const readCase = procedureOn(readCaseInput, (ctx, { caseId }) => caseTarget(ctx, caseId))
  .output(readCaseOutput)
  .query(async ({ ctx, input: { caseId, afterSeq, limit } }) => {
    const { row } = ctx.target;
    const { db } = ctx.database;
    const client = ctx.actor.kind === 'client';
    const threads: Thread[] = client ? ['client'] : ['client', 'internal', 'feedback'];
    const mine = ctx.actor.accountId ?? '';
    // Whoever looks into a case that is not theirs is seen to: a team lead may, and so may who stands in.
    if (!client && row.assigneeId !== null && row.assigneeId !== mine && afterSeq === 0) {
      await insertAuditOnce(
        db,
        {
          ...{ at: ctx.now().toString(), actorId: mine, verb: 'case.looked-into', objectKind: 'case' },
          ...{ objectId: caseId, carrierId: row.carrierId, siteId: row.siteId },
        },
        ctx.now().subtract({ hours: 24 }).toString(),
      );
    }
    const entries = await listEntries(db, caseId, threads, afterSeq, limit + 1);
    const sealed = await listCaseKeyWraps(db, caseId);
    const wraps = sealed.filter(
      ({ recipientKind, recipientId, expiresAt }) =>
        (recipientKind === 'team' ? !client && recipientId === row.siteId : recipientId === mine) &&
        (expiresAt === null || Temporal.Instant.compare(ctx.now(), instantOf(expiresAt)) < 0),
    );
    const rows = await listCaseKeyRows(db, caseId);
    const epochs = rows.filter(({ purpose }) => !client || purpose === 'case');
    const participants = await participantsOf(db, row, ctx.now().toString());
    const keyIds = participants.flatMap(({ keys }) => keys.map(({ keyId }) => fromBase64Url(keyId)));
    return {
      case: toCaseSummary(row),
      participants,
      epochs: epochs.map(toEpoch),
      wraps: wraps.map(toKeyWrap),
      shares: sharesIn(sealed, rows, participants),
      trust: await trustAt(db, { siteId: row.siteId, carrierId: row.carrierId }, keyIds),
      ...(await courseOf(db, row, participants, client, holdersNow(sealed))),
      mayWrite: decide('counselling.sendMessage', ctx.actor, ctx.target).allowed,
      entries: entries.slice(0, limit).map(toEntry),
      more: entries.length > limit,
    };
  });

/** What happened to a case besides what was written in it, and what is asked and noted for counting. */
async function courseOf(
  db: Db,
  row: CaseAtSite,
  participants: readonly Participant[],
  client: boolean,
  holding: readonly Holding[],
): Promise<
  Pick<ReadCaseOutput, 'appointments' | 'contacts' | 'transfers' | 'holders' | 'funder' | 'record' | 'carrierKeepsDays'>
> {
  const kept = await findRecord(db, row.id);
  const settings = await findCarrierSettings(db, row.carrierId);
  const nameOf = async (id: string) =>
    participants.find((each) => each.id === id)?.name ?? (await findSiteCarrier(db, id))?.name ?? '';
  const transfers = await listTransfers(db, row.id);
  return {
    appointments: (await listAppointments(db, row.id)).map(toAppointment),
    contacts: (await listContacts(db, row.id)).map(({ id, accountId, channel, day, minutes, createdAt }) => ({
      ...{ id, by: accountId, channel, day, minutes, at: moment(createdAt) },
    })),
    transfers: await Promise.all(
      transfers.map(async ({ kind, toId, history, at }) => ({
        kind,
        toName: await nameOf(toId),
        history,
        at: moment(at),
      })),
    ),
    holders: await Promise.all(
      [...holding, ...heldBefore(transfers, holding)].map(async (each) => ({ ...each, name: await nameOf(each.id) })),
    ),
    funder: {
      // Nothing is asked before somebody has helped.
      questions: row.firstResponseAt === null ? [] : (settings?.funderQuestions ?? []),
      answers: funderAnswers.safeParse(kept?.answers).data ?? {},
    },
    record: client ? null : (caseRecord.safeParse(kept?.record).data ?? null),
    carrierKeepsDays: (settings ?? RETENTION_DEFAULTS).closedCaseDays,
  };
}

type Holding = Omit<ReadCaseOutput['holders'][number], 'name'>;

/** Whom a key of the case is sealed to now, since when, and until when where that was said. */
function holdersNow(sealed: Awaited<ReturnType<typeof listCaseKeyWraps>>): Holding[] {
  const theirs = sealed.filter(({ purpose, recipientKind }) => purpose === 'case' && recipientKind !== 'client');
  return [...Map.groupBy(theirs, ({ recipientId }) => recipientId)].map(([id, wraps]) => ({
    ...{ id, role: wraps[0]?.recipientKind === 'team' ? 'team' : 'counsellor' },
    since: moment(wraps.map(({ createdAt }) => createdAt).toSorted()[0] ?? ''),
    fromEpoch: Math.min(...wraps.map(({ epoch }) => epoch)),
    until: wraps.every(({ expiresAt }) => expiresAt !== null)
      ? moment(
          wraps
            .map(({ expiresAt }) => expiresAt ?? '')
            .toSorted()
            .at(-1) ?? '',
        )
      : null,
  }));
}

/** Whom it went away from, unless they hold a key again. */
function heldBefore(transfers: Awaited<ReturnType<typeof listTransfers>>, holding: readonly Holding[]): Holding[] {
  const last = new Map(transfers.map(({ kind, fromId, at }) => [fromId, { kind, at }]));
  return [...last]
    .filter(([id]) => !holding.some((each) => each.id === id))
    .map(([id, { kind, at }]) => ({
      ...{ id, role: kind === 'forwarded' ? 'team' : 'counsellor', since: null, until: moment(at), fromEpoch: null },
    }));
}
