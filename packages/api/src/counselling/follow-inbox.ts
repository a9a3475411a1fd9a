import { followInboxInput, followInboxOutput } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { giveStreamTicket } from '../stream/ticket.ts';
import { procedureOn } from '../trpc.ts';

/** A ticket for the stream of a site's inbox. */
export const followInbox = procedureOn(followInboxInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(followInboxOutput)
  .mutation(({ ctx, input: { siteId } }) => giveStreamTicket(ctx, { stream: 'inbox', streamId: siteId }));
