import { bluesky } from '@jmd-digital/connectors/bluesky';
import { mastodon } from '@jmd-digital/connectors/mastodon';
import type {
  ChannelBase,
  Connector as ChannelConnector,
  ChannelLimits,
  Io,
  Outgoing,
  Prepared,
  Published,
  Ready,
  Refused,
  Removed,
} from '@jmd-digital/connectors/outgoing';
import { telegram } from '@jmd-digital/connectors/telegram';
import type { ChannelRow } from '@jmd-digital/db';
import type { SECRET_CONNECTORS } from '@jmd-digital/schemas/values';
import type { Services } from '../../context.ts';

/** Purpose under which secrets of channels are sealed; the owner is the channel. */
export const CHANNEL_SECRET = 'channel';

/** A connector that is bound to a channel, with what signs in there. For memory alone. */
export interface Transport {
  prepare(outgoing: Outgoing): Promise<Prepared>;
  publish(ready: Ready): Promise<Published>;
  remove(remoteId: string): Promise<Removed>;
  limits(): Promise<ChannelLimits | null>;
}

type Outside = (typeof SECRET_CONNECTORS)[number];

/** What a connector is made of: the row, and where its server is. */
interface Parts {
  row: ChannelRow;
  secret: string;
  at: Required<ChannelBase>;
  io: Io;
}

function bind<Channel extends ChannelBase>(connector: ChannelConnector<Channel>, channel: Channel, io: Io): Transport {
  return {
    prepare: (outgoing) => connector.prepare(channel, outgoing, io),
    publish: (ready) => connector.publish(ready, io),
    remove: (remoteId) => connector.remove(channel, remoteId, io),
    limits: () => connector.limits(channel, io),
  };
}

/** Each kind of connector that asks a server, with the server that it asks where the channel names none. */
const KINDS: Readonly<Record<Outside, { server: string; make: (parts: Parts) => Transport }>> = {
  bluesky: {
    server: 'https://bsky.social',
    make: ({ row, secret, at, io }) =>
      bind(bluesky, { ...at, platform: 'bluesky', identifier: row.account ?? '', password: secret }, io),
  },
  mastodon: {
    // Each has its own: a channel without one is refused when it is written.
    server: 'https://mastodon.invalid',
    make: ({ secret, at, io }) => bind(mastodon, { ...at, platform: 'mastodon', token: secret }, io),
  },
  telegram: {
    server: 'https://api.telegram.org',
    make: ({ row, secret, at, io }) =>
      bind(telegram, { ...at, platform: 'telegram-channel', token: secret, chat: row.account ?? '' }, io),
  },
};

const isOutside = (connector: ChannelRow['connector']): connector is Outside => Object.hasOwn(KINDS, connector);

const SIGN_IN: Refused = { kind: 'refused', reason: 'sign_in', permanent: false };

/** The connector of a channel; null where it has none that asks a server, a refusal where nothing signs in there. */
export function transportOf(
  { seal, outgoing }: Pick<Services, 'seal' | 'outgoing'>,
  row: ChannelRow,
): Transport | Refused | null {
  if (!isOutside(row.connector)) return null;
  if (row.sealedSecret === null) return SIGN_IN;
  const kind = KINDS[row.connector];
  const { io, ...at } = outgoing(row.serverUrl ?? kind.server);
  try {
    const secret = new TextDecoder().decode(seal.open(CHANNEL_SECRET, row.id, row.sealedSecret));
    return kind.make({ row, secret, at, io });
  } catch {
    // Sealed under another key of the installation: whoever keeps the channel has to write it anew.
    return SIGN_IN;
  }
}
