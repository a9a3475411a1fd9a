import type { Identity } from '@jmd-digital/crypto';
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
}

/** Where it is kept. */
export interface KeyStore {
  read(): Promise<KeptSession | null>;
  write(session: KeptSession): Promise<void>;
  clear(): Promise<void>;
}

/** For shared devices, tests and programs: gone with the page or process. */
export function memoryStore(): KeyStore {
  let kept: KeptSession | null = null;
  return {
    read: async () => kept,
    write: async (session) => {
      kept = session;
    },
    clear: async () => {
      kept = null;
    },
  };
}

const STORE = 'session';
const KEY = 'current';

/** IndexedDB, which keeps keys as they are. A browser that forbids it gets a store in memory. */
export function browserStore(name = 'jmd-account'): KeyStore {
  const memory = memoryStore();
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open(name);
    try {
      const transaction = database.transaction(STORE, mode);
      const result = await settled(work(transaction.objectStore(STORE)));
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
    async clear() {
      await memory.clear();
      await run('readwrite', (store) => store.delete(KEY)).catch(() => {});
    },
  };
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return settled(request);
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
