import type { Removed } from '@jmd-digital/connectors/outgoing';
import {
  type ChannelRow,
  changeDelivery,
  type Db,
  type DeliveryRow,
  dueTakeDowns,
  findDelivery,
  lockChannel,
  type TakeDownRow,
  takeDelivery,
  takeTakeDown,
  updateTakeDown,
} from '@jmd-digital/db';
import { MAX_TRIES, nextDeliveryState, retryAfterSeconds, takeDownStep } from '@jmd-digital/domain/outreach';
import { transportOf } from './connectors.ts';
import type { Sending } from './due.ts';

/** How many are looked at in one go: what is left comes a minute later. */
const MOST = 500;

/**
 * Takes down what has to go: by its connector, which may be asked again and again, or by a person.
 * Throws the first error, once everything else was tried.
 */
export async function takeDownWhatIsDue(services: Sending): Promise<void> {
  const { db } = services.database;
  const failures: unknown[] = [];
  for (const { id, deliveryId } of await dueTakeDowns(db, services.now().toString(), MOST)) {
    await goOn(services, id, deliveryId).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new Error('Something could not be taken down', { cause: failures[0] });
}

interface OnServer {
  task: TakeDownRow;
  remoteId: string;
  channel: ChannelRow;
}

async function goOn(services: Sending, id: string, deliveryId: string): Promise<void> {
  const { db } = services.database;
  const at = services.now().toString();
  const onServer = await db.transaction((tx) => step(tx, id, deliveryId, at));
  if (!onServer) return;
  const transport = transportOf(services, onServer.channel);
  const removed: Removed =
    transport === null
      ? { kind: 'refused', reason: 'invalid', permanent: true }
      : 'kind' in transport
        ? transport
        : await transport.remove(onServer.remoteId);
  await db.transaction(async (tx) => {
    const delivery = await takeDelivery(tx, deliveryId);
    const task = await takeTakeDown(tx, id);
    if (!delivery || task?.state !== 'open') return;
    if (removed.kind === 'removed') return gone(tx, task, delivery, at);
    const attempt = task.attempt + 1;
    if (removed.kind === 'refused') return updateTakeDown(tx, id, { state: 'by-hand', attempt, error: removed.reason });
    if (attempt >= MAX_TRIES) return updateTakeDown(tx, id, { state: 'by-hand', attempt, error: 'unreachable' });
    const milliseconds = Math.ceil(removed.retryAfterMs ?? retryAfterSeconds(attempt) * 1_000);
    await updateTakeDown(tx, id, { attempt, retryAt: services.now().add({ milliseconds }).toString() });
  });
}

/**
 * Does what can be done without asking anybody, in a transaction.
 * @returns what a connector has to do; null where there is nothing, or somebody else is at it
 */
export async function step(tx: Db, id: string, deliveryId: string, at: string): Promise<OnServer | null> {
  const found = await findDelivery(tx, deliveryId);
  const channel = found && (await lockChannel(tx, found.channelId, 'share'));
  const delivery = await takeDelivery(tx, deliveryId);
  const task = await takeTakeDown(tx, id);
  if (!channel || !delivery || task?.state !== 'open') return null;
  switch (takeDownStep(delivery, channel.connector)) {
    case 'wait':
      return null;
    case 'by-hand':
      await updateTakeDown(tx, id, { state: 'by-hand' });
      return null;
    case 'here':
    case 'over':
      await gone(tx, task, delivery, at);
      return null;
    case 'remove':
      return delivery.remoteId === null ? null : { task, remoteId: delivery.remoteId, channel };
  }
}

/** Writes down that nothing of a delivery is out any more, and that nothing of it goes out. */
export async function gone(tx: Db, task: TakeDownRow, delivery: DeliveryRow, at: string): Promise<void> {
  const state = nextDeliveryState(delivery.state, delivery.state === 'sent' ? 'taken-down' : 'given-up-by-person');
  if (state !== null) await changeDelivery(tx, delivery.id, delivery.state, { state, retryAt: null });
  await updateTakeDown(tx, task.id, { state: 'done', doneAt: at, retryAt: null, error: null });
}
