import { createDeviceKey } from '@jmd-digital/crypto';

/** Where sealed things wait on a device: what is written and not sent. Keys are paths such as `draft/<account>/<case>`. */
export interface SealedStore {
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  put(key: string, value: Uint8Array<ArrayBuffer>): Promise<void>;
  delete(key: string): Promise<void>;
  /** Keys that begin with a prefix, in order. */
  keys(prefix: string): Promise<string[]>;
  /** Seals what belongs to no account yet. Can be used and not read, and goes with everything else. */
  deviceKey(): Promise<CryptoKey>;
  clear(): Promise<void>;
}

/** For shared devices, tests and programs: gone with the page or process. */
export function memorySealedStore(): SealedStore {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  let key: Promise<CryptoKey> | null = null;
  return {
    get: async (name) => kept.get(name) ?? null,
    put: async (name, value) => void kept.set(name, value),
    delete: async (name) => void kept.delete(name),
    keys: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).toSorted(),
    deviceKey() {
      key ??= createDeviceKey();
      return key;
    },
    async clear() {
      kept.clear();
      key = null;
    },
  };
}

const STORE = 'sealed';
const DEVICE_KEY = 'device-key';

/** IndexedDB. A browser that forbids it, or has no room, gets a store in memory. */
export function browserSealedStore(name = 'jmd-drafts'): SealedStore {
  const memory = memorySealedStore();
  let opening: Promise<IDBDatabase> | null = null;
  const database = () => {
    opening ??= open(name);
    return opening;
  };
  async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const transaction = (await database()).transaction(STORE, mode);
    const result = await settled(work(transaction.objectStore(STORE)));
    if (mode === 'readwrite') await completed(transaction);
    return result;
  }
  return {
    get: async (key) => (await memory.get(key)) ?? (await run('readonly', (s) => s.get(key)).catch(() => null)) ?? null,
    put: (key, value) =>
      run('readwrite', (s) => s.put(value, key)).then(
        () => {},
        () => memory.put(key, value),
      ),
    async delete(key) {
      await memory.delete(key);
      await run('readwrite', (s) => s.delete(key)).catch(() => {});
    },
    async keys(prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const found = await run('readonly', (s) => s.getAllKeys(range)).catch(() => []);
      return [...new Set([...found.map(String), ...(await memory.keys(prefix))])].toSorted();
    },
    async deviceKey() {
      const kept: CryptoKey | undefined = await run('readonly', (s) => s.get(DEVICE_KEY)).catch(() => undefined);
      if (kept) return kept;
      const made = await createDeviceKey();
      // Two tabs that make one at once keep the first.
      const added = await run('readwrite', (s) => s.add(made, DEVICE_KEY)).then(
        () => true,
        () => false,
      );
      if (added) return made;
      return (await run('readonly', (s) => s.get(DEVICE_KEY)).catch(() => undefined)) ?? memory.deviceKey();
    },
    async clear() {
      await memory.clear();
      await run('readwrite', (s) => s.clear()).catch(() => {});
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
