import type { Locale } from '@jmd-digital/i18n';
import type { Level } from '@jmd-digital/schemas/values';
import type { Database } from './database.ts';

/** What this device keeps for itself. */
export interface Device {
  id: string;
  locale: Locale | null;
  level: Level;
  story: boolean;
  /** Whether the greeting was seen. */
  begun: boolean;
  /** Where somebody is in a station, by station. */
  positions: Readonly<Record<string, string>>;
  /** Random, inside of badges, so that nobody's name has to be. */
  subjectId: string;
  /** Badges that were fetched, by station. */
  badges: Readonly<Record<string, unknown>>;
  sync: boolean;
  /** The account that counts as having what was sent, and the place up to which its log was read. */
  synced: { owner: string; cursor: number } | null;
  /** The workshop that is joined, and those that are led. */
  seat: { workshopId: string; stationId: string; seatKey: string; joinedAt: string; expiresAt: string } | null;
  led: { workshopId: string; stationId: string; leaderKey: string; code: string; expiresAt: string } | null;
}

const fresh = (): Device => ({
  id: crypto.randomUUID(),
  locale: null,
  level: 'A2',
  story: true,
  begun: false,
  positions: {},
  subjectId: crypto.randomUUID(),
  badges: {},
  sync: false,
  synced: null,
  seat: null,
  led: null,
});

const KEY = 'device';

export interface DeviceStore {
  read(): Device;
  write(change: Partial<Device>): Promise<void>;
  forget(): void;
  subscribe(listener: () => void): () => void;
}

/** Read once, so that screens need not wait for it. Without a place to keep it, it lives as long as the page. */
export async function openDevice(database: Database | null): Promise<DeviceStore> {
  const found = (await database?.get('device', KEY)) as Partial<Device> | undefined;
  let device: Device = { ...fresh(), ...found };
  const listeners = new Set<() => void>();
  const keep = async () => {
    for (const listener of [...listeners]) listener();
    // A full disk loses a setting, and nothing that was played.
    await database?.put('device', device, KEY).catch(() => {});
  };
  if (!found) await keep();
  return {
    read: () => device,
    write: (change) => {
      device = { ...device, ...change };
      return keep();
    },
    forget: () => {
      device = fresh();
      void keep();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
