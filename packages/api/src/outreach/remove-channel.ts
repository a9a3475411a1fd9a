import { channelInUse, deleteChannel, lockChannel } from '@jmd-digital/db';
import { done, removeChannelInput } from '@jmd-digital/schemas';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';

/** Removes a channel, with the secret. What is out there has to be taken down first, and what is planned given up. */
export const removeChannel = procedureOn(removeChannelInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(done)
  .mutation(({ ctx, input: { siteId, channelId } }) =>
    ctx.database.db.transaction(async (tx) => {
      const found = await lockChannel(tx, channelId, 'update');
      if (!found || found.siteId !== siteId) return { done: true as const };
      if (await channelInUse(tx, channelId)) throw new ApiError('conflict');
      await deleteChannel(tx, channelId);
      const { carrierId } = ctx.target;
      await audit(ctx, tx, { verb: 'channel.removed', objectKind: 'channel', objectId: channelId, carrierId, siteId });
      return { done: true as const };
    }),
  );
