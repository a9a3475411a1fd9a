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
  const idOf = () => (account.state.kind === 'signed-in' ? account.state.me.id : '');
  const sync = createLogSync(account, {
    unsent: () => log.unsent(),
    markSent: (ids) => log.markSent(ids),
    take: async (entries) => {
      await log.take(entries, true);
    },
    cursor: async () => device.read().cursors[idOf()] ?? 0,
    setCursor: (seq) => device.write({ cursors: { ...device.read().cursors, [idOf()]: seq } }),
    parse: (value) => logEntry.safeParse(value).data ?? null,
  });
  opened = { account, sync };
  return opened;
}
