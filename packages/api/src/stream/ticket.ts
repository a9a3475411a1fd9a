import { deleteTicket, insertTicket, lockTicket, type StreamName } from '@jmd-digital/db';
import type { StreamTicket } from '@jmd-digital/schemas';
import type { ApiContext, Services } from '../context.ts';
import { ApiError } from '../errors.ts';
import { hashOf, newToken } from '../identity/tokens.ts';

const SECONDS = 60;

/** What a ticket stands for. */
export interface StreamGrant extends StreamName {
  accountId: string;
  sessionId: string;
}

/** A ticket that opens a stream once. The caller has asked whether it may be followed. */
export async function giveStreamTicket(ctx: ApiContext, name: StreamName): Promise<StreamTicket> {
  if (!ctx.session) throw new ApiError('not_signed_in');
  const now = ctx.now();
  const { token, hash } = newToken();
  const expiresAt = now.add({ seconds: SECONDS }).toString();
  await insertTicket(
    ctx.database.db,
    {
      ...{ id: crypto.randomUUID(), tokenHash: hash, kind: 'stream', accountId: ctx.session.accountId, expiresAt },
      data: { ...name, sessionId: ctx.session.id },
    },
    now.toString(),
  );
  return { ticket: token, expiresAt };
}

/** Uses a ticket up. Throws `ticket_expired` for one that was used, is too old or never was. */
export async function takeStreamTicket({ database, now }: Services, ticket: string): Promise<StreamGrant> {
  return database.db.transaction(async (tx) => {
    const row = await lockTicket(tx, { tokenHash: hashOf(ticket) }, 'stream', now().toString());
    if (!row?.accountId) throw new ApiError('ticket_expired');
    await deleteTicket(tx, row.id);
    return { ...(row.data as unknown as Omit<StreamGrant, 'accountId'>), accountId: row.accountId };
  });
}
