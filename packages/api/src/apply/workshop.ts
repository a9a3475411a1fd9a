import { findWorkshop, type WorkshopRow } from '@jmd-digital/db';
import { Temporal } from 'temporal-polyfill';
import { fromBase64Url } from '../bytes.ts';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { instantOf } from '../identity/session.ts';
import { hashOf, sameBytes } from '../identity/tokens.ts';

/** What is kept of a key of a workshop. The key is random, so nothing has to be stretched. */
export const keyHashOf = (key: string): Uint8Array => hashOf(fromBase64Url(key));

/** An open workshop; null where there is none, or where its time is up. */
export async function findOpenWorkshop(ctx: ApiContext, id: string): Promise<WorkshopRow | null> {
  const row = await findWorkshop(ctx.database.db, id);
  return row && Temporal.Instant.compare(instantOf(row.expiresAt), ctx.now()) > 0 ? row : null;
}

/** Whether the key is that of who leads a workshop. */
export const isLeader = (workshop: WorkshopRow, leaderKey: string): boolean =>
  sameBytes(workshop.leaderHash, keyHashOf(leaderKey));

/** An open workshop, for who leads it. Throws `not_found` for everybody else: they need not know that it is there. */
export async function ledWorkshop(ctx: ApiContext, id: string, leaderKey: string): Promise<WorkshopRow> {
  const workshop = await findOpenWorkshop(ctx, id);
  if (!workshop || !isLeader(workshop, leaderKey)) throw new ApiError('not_found');
  return workshop;
}
