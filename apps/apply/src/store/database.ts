import type { LogEntry } from '@jmd-digital/schemas';
import type { Draft } from '@jmd-digital/ui/apply';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What lies on the device. The log only grows; everything else follows from it or can be lost without harm. */
export interface Stored extends DBSchema {
  log: { key: string; value: LogEntry; indexes: { lamport: number } };
  /** Exercises that were begun and not checked, by exercise. */
  drafts: { key: string; value: { draft: Draft; seed: number } };
  /** Small things of this device: its id, language, level, the place in the account's log, badges, the workshop. */
  device: { key: string; value: unknown };
  /** Entries that the account does not have yet, by id. */
  unsent: { key: string; value: true };
}

export type Database = IDBPDatabase<Stored>;

export const openDatabase = (name = 'jmd-apply'): Promise<Database> =>
  openDB<Stored>(name, 1, {
    upgrade(database) {
      database.createObjectStore('log', { keyPath: 'id' }).createIndex('lamport', 'lamport');
      database.createObjectStore('drafts');
      database.createObjectStore('device');
      database.createObjectStore('unsent');
    },
  });
