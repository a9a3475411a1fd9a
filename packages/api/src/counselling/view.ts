import type { AppointmentRow, CaseAtSite, CaseEntryRow, CaseKeyRow, CaseKeyWrapRow } from '@jmd-digital/db';
import type { Appointment, CaseEntry, CaseSummary, KeyWrap, Participant, ReadCaseOutput } from '@jmd-digital/schemas';
import { toBase64Url } from '../bytes.ts';
import { instantOf } from '../identity/session.ts';

/** A moment of the database in the form of the contract. */
export const moment = (text: string): string => instantOf(text).toString();

export function toCaseSummary(row: CaseAtSite): CaseSummary {
  return {
    id: row.id,
    siteId: row.siteId,
    siteName: row.siteName,
    topic: row.topic as CaseSummary['topic'],
    language: row.language as CaseSummary['language'],
    state: row.state,
    visibility: row.visibility,
    assigneeId: row.assigneeId,
    assigneeName: row.assigneeName,
    keyEpoch: row.keyEpoch,
    rotationDue: row.rotationDue,
    lastSeq: row.lastSeq,
    caseNumber: row.caseNumber,
    waitingOn: row.waitingOn,
    dueAt: row.dueAt && moment(row.dueAt),
    firstResponseAt: row.firstResponseAt && moment(row.firstResponseAt),
    handOverTo: row.handOverTo,
    pausedUntil: row.pausedUntil,
    closedAt: row.closedAt && moment(row.closedAt),
    closeReason: row.closeReason,
    internalEpoch: row.internalEpoch,
    internalDue: row.internalDue,
    keepDays: row.keepDays,
    eraseOn: row.eraseOn,
    seenByClient: row.seenByClient,
    seenByTeam: row.seenByTeam,
    unreadByClient: row.unreadByClient,
    unreadByTeam: row.unreadByTeam,
    eventSeq: row.eventSeq,
    openedAt: moment(row.openedAt),
    changedAt: moment(row.changedAt),
  };
}

export function toKeyWrap(row: CaseKeyWrapRow): KeyWrap {
  return {
    id: row.id,
    purpose: row.purpose,
    epoch: row.epoch,
    recipientKind: row.recipientKind,
    recipientId: row.recipientId,
    recipientKeyId: toBase64Url(row.recipientKeyId),
    sealed: toBase64Url(row.sealed),
    wrappedBy: toBase64Url(row.wrappedBy),
    createdAt: moment(row.createdAt),
    expiresAt: row.expiresAt && moment(row.expiresAt),
  };
}

export function toEpoch(row: CaseKeyRow): ReadCaseOutput['epochs'][number] {
  const { purpose, epoch, link, createdAt } = row;
  return { purpose, epoch, link: link && toBase64Url(link), createdAt: moment(createdAt) };
}

/** When older keys were sealed to the client afterwards, and by whom: each sitting once. */
export function sharesIn(
  wraps: readonly CaseKeyWrapRow[],
  epochs: readonly CaseKeyRow[],
  participants: readonly Participant[],
): ReadCaseOutput['shares'] {
  const begun = new Map(epochs.map(({ purpose, epoch, createdAt }) => [`${purpose}/${epoch}`, createdAt]));
  const owner = new Map(participants.flatMap(({ id, keys }) => keys.map(({ keyId }) => [keyId, id] as const)));
  const shares = new Map<string, ReadCaseOutput['shares'][number]>();
  for (const { recipientKind, purpose, epoch, wrappedBy, createdAt } of wraps) {
    const by = owner.get(toBase64Url(wrappedBy));
    if (recipientKind !== 'client' || !by || begun.get(`${purpose}/${epoch}`) === createdAt) continue;
    shares.set(`${by}/${createdAt}`, { by, at: moment(createdAt) });
  }
  return [...shares.values()].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function toEntry(row: CaseEntryRow): CaseEntry {
  return {
    serverSeq: row.serverSeq,
    messageId: row.messageId,
    thread: row.thread,
    kind: row.kind,
    epoch: row.epoch,
    senderId: row.senderId,
    envelope: toBase64Url(row.envelope),
    receivedAt: moment(row.receivedAt),
  };
}

export function toAppointment({ caseId: _, ...row }: AppointmentRow): Appointment {
  return { ...row, startsAt: moment(row.startsAt), changedAt: moment(row.changedAt) };
}
