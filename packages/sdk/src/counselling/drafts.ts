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
}

/** Drafts of whoever is signed in; of nobody yet, where nobody is: those are sealed under a key of the device. */
export function createDrafts(account: Account, kept: SealedStore): Drafts {
  const passing = memorySealedStore();
  forgetWith(account, kept, passing);
  async function place(name: string) {
    const { state } = account;
    if (state.kind !== 'signed-in') return { store: kept, key: await kept.deviceKey(), owner: 'nobody', name };
    const store = state.shared ? passing : kept;
    return { store, key: account.identity().selfKey, owner: state.me.id, name };
  }
  return {
    async read<T extends Encodable>(name: string) {
      const { store, key, owner } = await place(name);
      const sealed = await store.get(`draft/${owner}/${name}`);
      if (!sealed) return null;
      const opened = await openForSelf(key, ['draft', owner, name], sealed).catch(() => null);
      return opened && (decode(opened) as T);
    },
    async write(name, value) {
      const { store, key, owner } = await place(name);
      const path = `draft/${owner}/${name}`;
      if (value === null) await store.delete(path);
      else await store.put(path, await sealForSelf(key, ['draft', owner, name], encode(value)));
    },
  };
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
