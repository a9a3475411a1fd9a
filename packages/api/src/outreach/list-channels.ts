import { listChannelRows } from '@jmd-digital/db';
import { listChannelsInput, listChannelsOutput } from '@jmd-digital/schemas';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { toChannel } from './rows.ts';

/** The channels of a site. */
export const listChannels = procedureOn(listChannelsInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(listChannelsOutput)
  .query(async ({ ctx, input: { siteId } }) => ({
    channels: (await listChannelRows(ctx.database.db, siteId)).map(toChannel),
  }));
