import { fieldsOf, type Progress, progressOf, type Streak, streakOf } from '@jmd-digital/domain/apply';
import type { Avatar, LogEntry } from '@jmd-digital/schemas';
import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { path } from './content.ts';
import type { Offline } from './offline.ts';
import type { Database } from './store/database.ts';
import type { Device, DeviceStore } from './store/device.ts';
import { dayOf, type LogStore } from './store/log-store.ts';

/** What every screen works with. */
export interface Play {
  log: LogStore;
  device: DeviceStore;
  database: Database | null;
  offline: Offline;
}

export const PlayContext = createContext<Play | null>(null);

export function usePlay(): Play {
  const play = useContext(PlayContext);
  if (!play) throw new Error('The log is there inside of the app only');
  return play;
}

/** Draws again whenever something changes that `subscribe` tells of. */
function useChanges<Value>(read: () => Value, subscribe: (listener: () => void) => () => void): Value {
  const [value, setValue] = useState(read);
  useEffect(() => {
    setValue(read);
    return subscribe(() => setValue(read));
  }, []);
  return value;
}

export function useLog(): readonly LogEntry[] {
  const { log } = usePlay();
  return useChanges(log.entries, log.subscribe);
}

export function useDevice(): Device {
  const { device } = usePlay();
  return useChanges(device.read, device.subscribe);
}

export const today = () => dayOf(new Date());

export function useProgress(): Progress & { streak: Streak } {
  const log = useLog();
  return useMemo(() => {
    const progress = progressOf(log, path);
    return { ...progress, streak: streakOf(progress.days, today()) };
  }, [log]);
}

/** Whether there is anything to come back to: the greeting is for whoever is new. */
export function useBegun(): boolean {
  const { begun } = useDevice();
  return useLog().length > 0 || begun;
}

/** What the player looks like; null as long as nothing was chosen. */
export function useAvatar(): Avatar | null {
  const log = useLog();
  return useMemo(() => (fieldsOf(log, 'avatar').get('/')?.value as Avatar | undefined) ?? null, [log]);
}
