import { type Database, type DeliveryRow, findDelivery } from '@jmd-digital/db';
import type { PostContent, PutChannelInput } from '@jmd-digital/schemas';
import { mastodonPeer } from '@jmd-digital/testkit/peers/mastodon';
import { onTestFinished } from 'vitest';
import type { ApiContext } from '../src/context.ts';
import { minuteRound } from '../src/outreach/delivery/minute.ts';
import { createOutgoing } from '../src/outreach/delivery/outgoing.ts';
import { contextAt, NOW } from './caller.ts';
import { channelOf, newId, newsroom } from './outreach.ts';
import { SITE } from './people.ts';

/** Where the servers of a test stand for connectors. */
const serverOf = (name: string) => `https://${name}.example.org`;

/** Tuesday, 16:00 in Germany, and shortly after it. */
const PLANNED = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
const DUE = NOW.add({ hours: 24 * 6 + 4, minutes: 46 });

/** A newsroom whose posts go out: to servers of the test, at moments that it turns to. */
export async function sendingRoom(database: Database, more: Partial<ApiContext> = {}) {
  const room = await newsroom(database);
  const clock = { now: NOW };
  const servers = new Map<string, string>();
  const context = (timeoutMs = 5_000): ApiContext => ({
    ...{ ...contextAt(database, clock), outgoing: createOutgoing(servers, timeoutMs) },
    ...more,
  });
  const { planDelivery } = room.amal.call.outreach;
  return {
    ...{ room, clock, context },
    /** A channel on a server of the test. */
    async channelAt(origin: string, secret: string | undefined, given: Partial<PutChannelInput['channel']> = {}) {
      const server = serverOf(newId());
      servers.set(server, origin);
      const channel = channelOf({ serverUrl: server, ...given });
      await room.admin.call.outreach.putChannel({ siteId: SITE, channel, secret });
      return channel;
    },
    /** An approved post that is planned for Tuesday on a channel. */
    async planned(channelId: string, content: Partial<PostContent> = {}): Promise<string> {
      const at = await room.approved(content, [channelId]);
      const deliveryId = newId();
      await planDelivery({ ...at, deliveryId, revision: 1, channelId, at: PLANNED });
      return deliveryId;
    },
    /** One round of the minute, so many seconds after Tuesday, 16:01. */
    async round(seconds = 0, timeoutMs?: number): Promise<void> {
      clock.now = DUE.add({ seconds });
      await minuteRound(context(timeoutMs))();
    },
    async delivery(id: string): Promise<DeliveryRow> {
      const found = await findDelivery(database.db, id);
      if (!found) throw new Error('The delivery is gone');
      return found;
    },
  };
}

/** A Mastodon of a test with a channel there. */
export async function mastodonChannel({ channelAt }: Pick<Awaited<ReturnType<typeof sendingRoom>>, 'channelAt'>) {
  const peer = await mastodonPeer();
  onTestFinished(() => peer.close());
  const { id: channelId } = await channelAt(peer.origin, peer.token);
  const posts = () =>
    peer.received.filter(({ method, path }) => method === 'POST' && path === '/api/v1/statuses').length;
  return { peer, channelId, posts };
}
