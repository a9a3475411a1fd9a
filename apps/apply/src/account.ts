import { createArgon2Worker } from '@jmd-digital/crypto';
import { logEntry } from '@jmd-digital/schemas';
import { type Account, browserStore, createAccount } from '@jmd-digital/sdk/account';
import { createLogSync, type LogSync } from '@jmd-digital/sdk/apply';
import type { DeviceStore } from './store/device.ts';
import type { LogStore } from './store/log-store.ts';

const argon2 = createArgon2Worker(() => new Worker(new URL('./argon2.worker.ts', import.meta.url), { type: 'module' }));

export interface OwnAccount {
  account: Account;
  sync: LogSync;
}

let opened: OwnAccount | null = null;

/** The account that this browser is signed in with: the same keys as in counselling, which lie at the same place. */
export async function openAccount(log: LogStore, device: DeviceStore): Promise<OwnAccount> {
  if (opened) return opened;
  const account = createAccount({
    ...{ baseUrl: location.origin, argon2, store: browserStore(), channel: 'jmd-account' },
    client: 'jmd-apply/0',
  });
  await account.start();
  /** What was sent belongs to one account with one set of keys. */
  const belong = async () => {
    const { state } = account;
    const owner = state.kind === 'signed-in' ? `${state.me.id}/${state.me.keyVersion}` : '';
    if (device.read().synced?.owner === owner) return;
    await log.markUnsent();
    await device.write({ synced: { owner, cursor: 0 } });
  };
  const inner = createLogSync(
    account,
    {
      unsent: log.unsent,
      markSent: log.markSent,
      take: (entries) => log.take(entries, true),
      cursor: async () => device.read().synced?.cursor ?? 0,
      setCursor: async (cursor) => {
        const { synced } = device.read();
        if (synced) await device.write({ synced: { ...synced, cursor } });
      },
    },
    (value) => logEntry.parse(value),
  );
  const sync: LogSync = {
    sync: async () => {
      await belong();
      return inner.sync();
    },
    erase: async () => {
      await inner.erase();
      await device.write({ synced: null });
    },
  };
  opened = { account, sync };
  return opened;
}
