import { argon2 } from '@jmd-digital/crypto/argon2';
import { type Account, createAccount, memoryStore } from '@jmd-digital/sdk/account';
import { fetchWithCookies } from '../src/demonstration/fetch-with-cookies.ts';

/** A person with a device of their own, on a running server. */
export function personOn(baseUrl: string): { account: Account; fetch: ReturnType<typeof fetchWithCookies> } {
  const fetch = fetchWithCookies(new URL(baseUrl).origin);
  const account = createAccount({ baseUrl, argon2, store: memoryStore(), fetch, maxRetries: 0 });
  return { account, fetch };
}

export const DEVICE = { shared: false, deviceLabel: 'phone-android' } as const;
export const SHARED = { shared: true, deviceLabel: 'other' } as const;
