import { type ChannelRow, lockChannel, updateChannel } from '@jmd-digital/db';
import { checkChannelInput, checkChannelOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { transportOf } from './delivery/connectors.ts';
import { toChannel } from './rows.ts';

/** Asks the server of a channel what it allows. One that was broken and answers is active again. */
export const checkChannel = procedureOn(checkChannelInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(checkChannelOutput)
  .mutation(async ({ ctx, input: { siteId, channelId } }) => {
    const { db } = ctx.database;
    const asked = await lockChannel(db, channelId, 'share');
    if (asked?.siteId !== siteId) throw new ApiError('not_found');
    const { limits, answers } = await ask(ctx, asked);
    return db.transaction(async (tx) => {
      const found = await lockChannel(tx, channelId, 'update');
      if (found?.siteId !== siteId) throw new ApiError('not_found');
      // What another server said counts for nothing here.
      if (found.revision !== asked.revision) return { channel: toChannel(found), answered: false };
      const at = ctx.now().toString();
      const change = {
        ...(limits ? { limits, limitsAt: at } : {}),
        ...(answers && found.state === 'broken' ? { state: 'active' as const, changedAt: at } : {}),
      };
      if (Object.keys(change).length > 0) await updateChannel(tx, channelId, change);
      if ('state' in change) {
        const { carrierId } = ctx.target;
        const about = { objectKind: 'channel', objectId: channelId, carrierId, siteId } as const;
        await audit(ctx, tx, { verb: 'channel.changed', ...about });
      }
      return { channel: toChannel({ ...found, ...change }), answered: limits !== null };
    });
  });

/** A post that says nothing, and goes nowhere: only what comes before it is done, such as the sign-in. */
const NOTHING = { key: 'check', text: '', langs: [], pictures: [] };

async function ask(ctx: ApiContext, channel: ChannelRow) {
  const transport = transportOf(ctx, channel);
  if (transport === null) return { limits: null, answers: true };
  if ('kind' in transport) return { limits: null, answers: false };
  const limits = await transport.limits();
  const prepared = await transport.prepare({ ...NOTHING, createdAt: ctx.now().toString() });
  // A server that has limits and does not say them is not there.
  const isThere = limits !== null || channel.connector !== 'mastodon';
  return { limits, answers: isThere && prepared.kind === 'ready' };
}
