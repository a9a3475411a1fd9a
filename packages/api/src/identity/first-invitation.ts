import { countRole, type Db, insertInvitation, revokeFirstInvitations } from '@jmd-digital/db';
import type { Temporal } from 'temporal-polyfill';
import type { Services } from '../context.ts';
import type { RoleAt } from './role-scope.ts';
import { newToken } from './tokens.ts';

const HOURS = 24;

type Core = Pick<Services, 'database' | 'now'>;

/**
 * A token for the first administrator, or null where there is one already; those of the demonstration do not count. A
 * new one ends the one before.
 */
export async function createFirstInvitation({ database, now: clock }: Core): Promise<string | null> {
  const now = clock();
  return database.db.transaction(async (tx) => {
    if ((await countRole(tx, 'platform-admin', now.toString())) > 0) return null;
    await revokeFirstInvitations(tx, now.toString());
    return invite(tx, { role: 'platform-admin', siteId: null, carrierId: null }, now);
  });
}

/** A token for a role in the demonstration world, which nobody administers yet. */
export async function createDemonstrationInvitation({ database, now }: Core, at: RoleAt): Promise<string> {
  return invite(database.db, at, now());
}

async function invite(db: Db, at: RoleAt, now: Temporal.Instant): Promise<string> {
  const { token, hash } = newToken();
  await insertInvitation(db, {
    ...{ ...at, id: crypto.randomUUID(), tokenHash: hash, note: 'By the server' },
    ...{ createdAt: now.toString(), expiresAt: now.add({ hours: HOURS }).toString() },
  });
  return token;
}
