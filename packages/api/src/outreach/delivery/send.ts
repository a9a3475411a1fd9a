import { type Db, type DueDelivery, dueDeliveries, loseDeliveries, updatePost } from '@jmd-digital/db';
import { SENDING_SECONDS } from '@jmd-digital/domain/outreach';
import { transportOf } from './connectors.ts';
import { outgoingOf } from './content.ts';
import { type Allowed, changeBy, lookAt, type Sending } from './due.ts';
import { sendNewsletter } from './newsletter.ts';
import { begin, record, take } from './outcome.ts';

/** How many are looked at in one go: what is left comes a minute later. */
const MOST = 1_000;
/** How many channels are served at once: one that answers late keeps few others waiting. */
const LANES = 4;

/**
 * Sends what is due. Each delivery goes out once: what cannot be taken back is written down before it is done, and is never
 * done again by itself. Of a call that nobody heard the end of a person decides.
 * Throws the first error, once everything else was tried.
 */
export async function sendWhatIsDue(services: Sending): Promise<void> {
  const { db } = services.database;
  const now = services.now();
  await loseDeliveries(db, now.subtract({ seconds: SENDING_SECONDS }).toString());
  const due = await dueDeliveries(db, now.toString(), MOST);
  const channels = [...Map.groupBy(due, ({ channelId }) => channelId).values()];
  const failures: unknown[] = [];
  const serve = async () => {
    for (let next = channels.shift(); next; next = channels.shift())
      for (const each of next) await send(services, each).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: LANES }, serve));
  if (failures.length > 0) throw new Error('A delivery could not be worked on', { cause: failures[0] });
}

async function send(services: Sending, due: DueDelivery): Promise<void> {
  const { db } = services.database;
  const allowed = await db.transaction(async (tx) => {
    const found = await lookAt(tx, services, due);
    if (found?.channel.connector !== 'feed') return found;
    await putOnPage(tx, services, found);
    return null;
  });
  if (!allowed) return;
  if (allowed.channel.connector === 'newsletter') return sendNewsletter(services, due, allowed);
  const transport = transportOf(services, allowed.channel);
  if (transport === null) return;
  if ('kind' in transport) return record(services, allowed, transport);
  const outgoing = await outgoingOf(db, allowed.row, allowed.post);
  if (!outgoing) return record(services, allowed, { kind: 'refused', reason: 'picture', permanent: true });
  const prepared = await transport.prepare(outgoing);
  if (prepared.kind !== 'ready') return record(services, allowed, prepared);
  const row = await take(services, due, allowed);
  // The one call that cannot be taken back. Whatever happens from here on, nothing makes it again.
  if (row) await record(services, { ...allowed, row }, await transport.publish(prepared));
}

/** Our own page shows what is written down as sent: there is no call, so nothing can come in between. */
async function putOnPage(tx: Db, services: Sending, found: Allowed): Promise<void> {
  const at = services.now().toString();
  const { siteId, id } = found.post;
  const remoteUrl = `${services.publicUrl}/posts/${siteId}/${id}`;
  await changeBy(tx, await begin(tx, services, found), 'accepted', { sendingSince: null, sentAt: at, remoteUrl });
  await updatePost(tx, id, { state: 'released', changedAt: at });
}
