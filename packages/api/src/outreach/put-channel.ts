import { isDeepStrictEqual } from 'node:util';
import { type ChannelRow, insertChannel, lockChannel, updateChannel } from '@jmd-digital/db';
import { putChannelInput, putChannelOutput } from '@jmd-digital/schemas';
import type { ApiContext } from '../context.ts';
import { ApiError } from '../errors.ts';
import { audit } from '../identity/audited.ts';
import { siteTarget } from '../identity/targets.ts';
import { procedureOn } from '../trpc.ts';
import { CHANNEL_SECRET } from './delivery/connectors.ts';
import { toChannel } from './rows.ts';

/** Where a form has what it writes. */
const FIELD = 'channel';

/** Writes a channel of a site. Of two who change the same one the second gets `conflict`, and looks again. */
export const putChannel = procedureOn(putChannelInput, (ctx, { siteId }) => siteTarget(ctx, siteId))
  .output(putChannelOutput)
  .mutation(({ ctx, input: { siteId, channel, secret } }) =>
    ctx.database.db.transaction(async (tx) => {
      const sealed = secret ? ctx.seal.seal(CHANNEL_SECRET, channel.id, new TextEncoder().encode(secret)) : null;
      const unasked = { limits: null, limitsAt: null };
      const written = {
        ...channel,
        ...unasked,
        siteId,
        revision: channel.revision + 1,
        changedAt: ctx.now().toString(),
      };
      const { siteId: _, carrierId } = ctx.target;
      const entry = {
        verb: 'channel.changed',
        objectKind: 'channel',
        objectId: channel.id,
        carrierId,
        siteId,
      } as const;
      if (channel.revision === 0 && (await insertChannel(tx, { ...written, sealedSecret: sealed }))) {
        await audit(ctx, tx, entry);
        return { channel: toChannel({ ...written, sealedSecret: sealed }) };
      }
      const found = await lockChannel(tx, channel.id, 'update');
      if (!found || found.siteId !== siteId) throw new ApiError('conflict');
      if (found.revision === written.revision && isSame(ctx, found, written, secret)) {
        return { channel: toChannel(found) };
      }
      if (found.revision !== channel.revision) throw new ApiError('conflict');
      // What was approved for one platform is not approved for another one.
      if (found.platform !== channel.platform) {
        throw new ApiError('invalid_input', { fieldErrors: { [`${FIELD}.platform`]: 'invalid' } });
      }
      const isSameServer = keepsServer(found, written);
      const kept = isSameServer ? { limits: found.limits, limitsAt: found.limitsAt } : {};
      const row = {
        ...written,
        ...kept,
        sealedSecret: secret === undefined && isSameServer ? found.sealedSecret : sealed,
      };
      await updateChannel(tx, channel.id, row);
      await audit(ctx, tx, entry);
      return { channel: toChannel(row) };
    }),
  );

type Written = Omit<ChannelRow, 'sealedSecret'>;

/** A secret stays, with what the server allows, for the server and account that it was given for, and goes nowhere else. */
const keepsServer = (found: ChannelRow, { connector, serverUrl, account }: Written) =>
  found.connector === connector && found.serverUrl === serverUrl && found.account === account;

function isSame(ctx: ApiContext, found: ChannelRow, written: Written, secret: string | null | undefined): boolean {
  if (!isDeepStrictEqual(typed(found), typed(written))) return false;
  if (secret === undefined) return true;
  const { sealedSecret } = found;
  const held = sealedSecret && new TextDecoder().decode(ctx.seal.open(CHANNEL_SECRET, found.id, sealedSecret));
  return held === secret;
}

/** What a person writes of a channel. */
const typed = ({ platform, connector, name, serverUrl, account, facts, state }: Written) => ({
  ...{ platform, connector, name, serverUrl, account, facts, state },
});
