import { type Db, lockTicket, type TicketRow } from '@jmd-digital/db';
import type { DeviceLabel } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';

/** What the ticket of a new device holds: first the asker's key, then the answer of the old device. */
export interface DeviceOffer {
  requestPublic: string;
  label: DeviceLabel;
  answer?: string;
}

/** A living offer, locked until the transaction ends. Throws `ticket_expired`. */
export async function lockOffer(
  ctx: ApiContext,
  tx: Db,
  by: Parameters<typeof lockTicket>[1],
): Promise<{ ticket: TicketRow; offer: DeviceOffer }> {
  const ticket = await lockTicket(tx, by, 'device-link', ctx.now().toString());
  if (!ticket) throw new ApiError('ticket_expired');
  return { ticket, offer: ticket.data as unknown as DeviceOffer };
}
