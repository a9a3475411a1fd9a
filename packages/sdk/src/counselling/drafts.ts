import { decode, type Encodable, encode, openForSelf, sealForSelf } from '@jmd-digital/crypto';
import type { Account } from '../account/create-account.ts';
import { memorySealedStore, type SealedStore } from './sealed-store.ts';

/**
 * What somebody began to write and has not sent. It lies on this device alone, sealed for its owner, and survives a
 * reload, a lost line and a closed tab; on a device of somebody else it goes with the page. Each draft has a name of its
 * own, so that one never shows where another was written.
 */
export interface Drafts {
  /** What was written under a name; null where there is nothing that this account can open. */
  read<T extends Encodable>(name: string): Promise<T | null>;
  /** Keeps something under a name; null forgets it. */
  write(name: string, value: Encodable | null): Promise<void>;
  /**
   * Takes over what was written under a name before somebody signed in, in the place of what the account had there.
   * Gives what the account has there now.
   */
  adopt<T extends Encodable>(name: string): Promise<T | null>;
}

/** Drafts of whoever is signed in; of nobody yet, where nobody is: those are sealed under a key of the device. */
export function createDrafts(account: Account, kept: SealedStore): Drafts {
  const passing = memorySealedStore();
  forgetWith(account, kept, passing);
  const nobodys = async (): Promise<Place> => ({ store: kept, key: await kept.deviceKey(), owner: 'nobody' });
  async function place(): Promise<Place> {
    const { state } = account;
    if (state.kind !== 'signed-in') return nobodys();
    return { store: state.shared ? passing : kept, key: account.identity().selfKey, owner: state.me.id };
  }
  return {
    read: async (name) => readAt(await place(), name),
    write: async (name, value) => writeAt(await place(), name, value),
    async adopt<T extends Encodable>(name: string) {
      const [before, now] = [await nobodys(), await place()];
      const found = now.owner === before.owner ? null : await readAt<T>(before, name);
      if (found !== null) {
        await writeAt(now, name, found);
        await writeAt(before, name, null);
      }
      return readAt<T>(now, name);
    },
  };
}

interface Place {
  store: SealedStore;
  key: CryptoKey;
  owner: string;
}

async function readAt<T extends Encodable>({ store, key, owner }: Place, name: string): Promise<T | null> {
  const sealed = await store.get(`draft/${owner}/${name}`);
  if (!sealed) return null;
  const opened = await openForSelf(key, ['draft', owner, name], sealed).catch(() => null);
  return opened && (decode(opened) as T);
}

async function writeAt({ store, key, owner }: Place, name: string, value: Encodable | null): Promise<void> {
  const path = `draft/${owner}/${name}`;
  if (value === null) await store.delete(path);
  else await store.put(path, await sealForSelf(key, ['draft', owner, name], encode(value)));
}

/** Whoever signs out or leaves in a hurry leaves nothing behind; a session that ended by itself keeps what was written. */
function forgetWith(account: Account, ...stores: SealedStore[]): void {
  let signedIn = false;
  account.subscribe(() => {
    const { state } = account;
    if (state.kind === 'signed-in') signedIn = true;
    else if (state.kind === 'signed-out' && signedIn && state.why !== 'ended') {
      signedIn = false;
      for (const store of stores) void store.clear();
    }
  });
}
