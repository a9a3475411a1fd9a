import { eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { Db } from '../client.ts';
import { counsellingCase } from '../counselling/tables.ts';
import { account, auditEvent, certificate, invitation, membership, teamKey, teamKeyWrap } from '../identity/tables.ts';
import { channel, post } from '../outreach/tables.ts';
import { event, inbox } from '../platform/tables.ts';
import { policy } from '../policy/tables.ts';
import {
  contactNote,
  contactUndone,
  invitation as counsellingInvitation,
  funnelRelease,
  invitationWeek,
  misinformation,
  presence,
  snippet,
  streetworkContact,
  streetworkIncident,
  streetworkPlace,
  workerProfile,
  workShift,
} from '../streetwork/tables.ts';

/** What streetwork keeps at sites; what belongs to a row goes with it. */
const STREETWORK = [
  ...[streetworkContact, contactNote, contactUndone, funnelRelease, workShift, presence, misinformation, snippet],
  ...[counsellingInvitation, invitationWeek, streetworkIncident, workerProfile, streetworkPlace],
];

/**
 * Erases everything that hangs on the demonstration world: its accounts, and all cases, keys, posts, channels, streetwork, roles,
 * invitations and policies at sites and carriers, for these are invented, and the policy of the programme that came with it. Accounts of real people
 * stay, with their roles on the platform.
 */
export async function eraseDemonstration(db: Db): Promise<void> {
  await db.delete(counsellingCase);
  await db.delete(event);
  await db.delete(inbox);
  await db.delete(teamKeyWrap);
  await db.delete(teamKey);
  await db.delete(certificate);
  await db.delete(post);
  await db.delete(channel);
  for (const table of STREETWORK) await db.delete(table);
  await db.delete(policy).where(or(ne(policy.level, 'programme'), isNull(policy.createdBy)));
  await db.delete(invitation).where(or(isNotNull(invitation.siteId), isNotNull(invitation.carrierId)));
  await db.delete(membership).where(or(isNotNull(membership.siteId), isNotNull(membership.carrierId)));
  const invented = db.select({ id: account.id }).from(account).where(eq(account.demonstration, true));
  await db.update(invitation).set({ usedBy: null }).where(sql`${invitation.usedBy} in ${invented}`);
  await db.update(invitation).set({ createdBy: null }).where(sql`${invitation.createdBy} in ${invented}`);
  await db.delete(auditEvent).where(sql`${auditEvent.actorId} in ${invented}`);
  await db.delete(account).where(eq(account.demonstration, true));
}
