import type { Identity } from '@jmd-digital/crypto';
import type { LogHead } from '@jmd-digital/schemas';
import type { AccountKind } from '@jmd-digital/schemas/values';

/** What a device keeps of a sign-in. Every key in it can be used and none can be read. */
export interface KeptSession {
  accountId: string;
  kind: AccountKind;
  sessionId: string;
  shared: boolean;
  /** Signs each request. */
  deviceKey: CryptoKey;
  /** Opens the root key that was sealed for this device, to set a password, make a code, let another device in. */
  deviceRootKey: CryptoKey;
  /** What that key opens, where the server does not keep it: on a shared device it goes with the page. */
  sealedRoot: string | null;
  identity: Identity;
  /** The own account as it was last seen, sealed for oneself: without a network one goes on with it. */
  sealedMe?: Uint8Array<ArrayBuffer>;
}

/**
 * What a device has seen of other people's keys, so that it notices when the server shows others. No secret, but it
 * tells who writes to whom: it goes when its owner signs out.
 */
export interface KeyWatch {
  accountId: string;
  /** Key ids of accounts and teams, in the order in which they came into use. */
  pins: Readonly<Record<string, readonly string[]>>;
  /** Keys of teams that a first question was sealed to, before the team's list was seen: they have to be in it. */
  sealedTo: Readonly<Record<string, readonly string[]>>;
  /** Certificate keys of carriers. */
  carriers: Readonly<Record<string, string>>;
  /** Places in the log of public keys that this device vouches for, in order; the first is where it first looked. */
  log: readonly LogHead[];
}

/** Where it is kept. */
export interface KeyStore {
  read(): Promise<KeptSession | null>;
  write(session: KeptSession): Promise<void>;
  /** Changes what was seen of keys, in one step, and gives what is there then. */
  watch(change: (known: KeyWatch | null) => KeyWatch): Promise<KeyWatch>;
  /** Forgets the session, and what was seen of keys unless that is to stay. */
  clear(seen: 'keep-seen' | 'all'): Promise<void>;
}

/** For shared devices, tests and programs: gone with the page or process. */
export function memoryStore(): KeyStore {
  let kept: KeptSession | null = null;
  let watch: KeyWatch | null = null;
  return {
    watch: async (change) => {
      watch = change(watch);
      return watch;
    },
    read: async () => kept,
    write: async (session) => {
      kept = session;
    },
    clear: async (seen) => {
      kept = null;
      if (seen === 'all') watch = null;
    },
  };
}

const STORE = 'session';
const KEY = 'current';
const WATCH = 'watch';

/** IndexedDB, which keeps keys as they are. A browser that forbids it gets a store in memory. */
export function browserStore(name = 'jmd-account'): KeyStore {
  const memory = memoryStore();
  const run = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T> | Promise<T>,
  ): Promise<T> => {
    const database = await open(name);
    try {
      const transaction = database.transaction(STORE, mode);
      const asked = work(transaction.objectStore(STORE));
      const result = await (asked instanceof Promise ? asked : settled(asked));
      if (mode === 'readwrite') await completed(transaction);
      return result;
    } finally {
      database.close();
    }
  };
  return {
    read: async () =>
      (await memory.read()) ?? (await run('readonly', (store) => store.get(KEY)).catch(() => null)) ?? null,
    async write(session) {
      await memory.write(session);
      // Somebody else's device keeps nothing that outlives the page.
      if (session.shared) await run('readwrite', (store) => store.delete(KEY)).catch(() => {});
      else await run('readwrite', (store) => store.put(session, KEY)).catch(() => {});
    },
    async watch(change) {
      // Nothing of somebody else's device outlives the page.
      const kept = await run('readonly', (store) => store.get(KEY)).catch(() => null);
      if (!kept) return memory.watch(change);
      return run('readwrite', (store) => changed(store, change));
    },
    async clear(seen) {
      await memory.clear(seen);
      await run('readwrite', (store) => (seen === 'all' ? store.clear() : store.delete(KEY))).catch(() => {});
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
}

/** Reads, changes and writes in one transaction, so that two tabs do not undo each other's change. */
async function changed(store: IDBObjectStore, change: (known: KeyWatch | null) => KeyWatch): Promise<KeyWatch> {
  const before: KeyWatch | null = (await settled(store.get(WATCH))) ?? null;
  const now = change(before);
  if (now !== before) await settled(store.put(now, WATCH));
  return now;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
  });
}
