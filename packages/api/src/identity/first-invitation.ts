import { countRole, insertInvitation, revokeFirstInvitations } from '@jmd-digital/db';
import type { Services } from '../context.ts';
import { newToken } from './tokens.ts';

const HOURS = 24;

/**
 * A token for the first administrator, or null where there is one already; those of the demonstration do not count. A
 * new one ends the one before.
 */
export async function createFirstInvitation({
  database,
  now: clock,
}: Pick<Services, 'database' | 'now'>): Promise<string | null> {
  const now = clock();
  return database.db.transaction(async (tx) => {
    if ((await countRole(tx, 'platform-admin', now.toString())) > 0) return null;
    await revokeFirstInvitations(tx, now.toString());
    const { token, hash } = newToken();
    await insertInvitation(tx, {
      ...{ id: crypto.randomUUID(), tokenHash: hash, role: 'platform-admin', note: 'First administrator' },
      ...{ createdAt: now.toString(), expiresAt: now.add({ hours: HOURS }).toString() },
    });
    return token;
  });
}
