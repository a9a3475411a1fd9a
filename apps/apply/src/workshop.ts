import { progressOf } from '@jmd-digital/domain/apply';
import { path } from './content.ts';
import type { DeviceStore } from './store/device.ts';
import type { LogStore } from './store/log-store.ts';

/** 32 random bytes as base64url: whoever has them is the leader, or sits on that seat. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Whether a workshop that was joined or opened is still going on. */
export const isOpen = (workshop: { expiresAt: string } | null) =>
  workshop !== null && Date.parse(workshop.expiresAt) > Date.now();

/**
 * Tells the workshop which exercises of its station are solved on this device since the seat was taken, all of them each
 * time: what did not come through once comes with the next. Nothing is told outside of a workshop.
 */
export async function reportSolved(log: LogStore, device: DeviceStore): Promise<void> {
  const { seat } = device.read();
  if (!seat || !isOpen(seat)) return;
  const since = log.entries().filter((entry) => entry.kind !== 'attempt' || entry.at >= seat.joinedAt);
  const { exercises } = progressOf(since, path);
  const ids = path.stations.find(({ id }) => id === seat.stationId)?.exercises.map(({ id }) => id) ?? [];
  const done = ids.filter((id) => exercises.get(id)?.done);
  if (done.length === 0) return;
  const { jmd } = await import('./api.ts');
  await jmd.apply.reportWorkshop({ workshopId: seat.workshopId, seatKey: seat.seatKey, done });
}
