import { NOTICES } from '@jmd-digital/content';
import {
  addJob,
  type CaseAtSite,
  claimNotice,
  type Db,
  findCase,
  findNoticeAddresses,
  lastNotice,
  listCounsellorIds,
  releaseNotice,
} from '@jmd-digital/db';
import { type Locale, uuid } from '@jmd-digital/schemas';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Services } from '../context.ts';
import { instantOf } from '../identity/session.ts';

export const SEND_NOTICE = 'send-notice';

/** At most one mail per case and person in so many minutes. */
const REST_MINUTES = 60;

/** Whose attention a case wants; `erasure` tells the client that it goes soon. */
export type NoticeSide = 'client' | 'team' | 'erasure';
const payload = z.object({ caseId: uuid, side: z.enum(['client', 'team', 'erasure']) });

/**
 * Asks for a notice, in the transaction of what it is about. Sent after a moment: whoever has the case open sees it anyway,
 * and gets no mail.
 */
export async function askForNotice(
  { now, mailer, noticeDelaySeconds }: Services,
  db: Db,
  caseId: string,
  side: NoticeSide,
): Promise<void> {
  if (!mailer) return;
  const runAt = now().add({ seconds: noticeDelaySeconds }).toString();
  await addJob(db, SEND_NOTICE, { caseId, side }, { runAt, key: `notice/${caseId}/${side}` });
}

/**
 * Sends what was asked for, to whoever has not looked yet and wants to hear of it. The text is the same for everybody who
 * reads the same language. Where somebody was told within the hour and something came since, it is asked for again after
 * it. An address that takes no mail keeps nobody else from theirs.
 */
export async function sendNotice(services: Services, given: unknown): Promise<void> {
  const { mailer, seal, publicUrl } = services;
  const { caseId, side } = payload.parse(given);
  const { db } = services.database;
  const row = await findCase(db, caseId);
  if (!mailer || !row || isSeen(row, side)) return;
  const at = services.now();
  const since = at.subtract({ minutes: REST_MINUTES }).toString();
  let failure: unknown = null;
  for (const { accountId, locale, sealed } of await findNoticeAddresses(
    db,
    await readersOf(db, row, side, at.toString()),
  )) {
    if (!(await claimNotice(db, { caseId, accountId }, at.toString(), since))) {
      const told = await lastNotice(db, caseId, accountId);
      const isNews = told !== null && Temporal.Instant.compare(instantOf(row.changedAt), instantOf(told)) > 0;
      if (!isNews || side === 'erasure') continue;
      const runAt = instantOf(told).add({ minutes: REST_MINUTES }).toString();
      await addJob(db, SEND_NOTICE, { caseId, side }, { runAt, key: `notice/${caseId}/${side}/later` });
      continue;
    }
    try {
      const to = new TextDecoder().decode(seal.open('notice-address', accountId, sealed));
      const { subject, text } = NOTICES[locale as Locale];
      await mailer.send({ to, subject, text: text.replace('{link}', publicUrl) });
    } catch (error) {
      // Not sent, so it may be tried again at once; whoever was told already is not told twice.
      await releaseNotice(db, caseId, accountId);
      failure ??= error;
    }
  }
  if (failure) throw new Error('A notice could not be sent', { cause: failure });
}

const isSeen = ({ unreadByClient, unreadByTeam, state }: CaseAtSite, side: NoticeSide): boolean =>
  (side === 'client' && unreadByClient === 0 && state !== 'transfer_pending') ||
  (side === 'team' && unreadByTeam === 0);

/** The client; of the team whoever has the case, and everybody as long as nobody has. */
async function readersOf(db: Db, { clientId, assigneeId, siteId }: CaseAtSite, side: NoticeSide, at: string) {
  if (side !== 'team') return [clientId];
  return assigneeId === null ? listCounsellorIds(db, siteId, at) : [assigneeId];
}
