import { argon2 } from '@jmd-digital/crypto/argon2';
import { type Account, createAccount, type KeyStore, memoryStore } from '@jmd-digital/sdk/account';
import { fetchWithCookies } from '../src/demonstration/fetch-with-cookies.ts';

/** Changes what a procedure answers, as a server that lies would. */
// biome-ignore lint/suspicious/noExplicitAny: lies know no types
export type Lie = (data: any) => unknown;

/**
 * A person with a device of their own, on a running server.
 * @param lies by the name of a procedure; to be filled in and emptied while the person works
 */
export function personOn(
  baseUrl: string,
  lies: Record<string, Lie> = {},
  honest = fetchWithCookies(new URL(baseUrl).origin),
): { account: Account; fetch: ReturnType<typeof fetchWithCookies>; store: KeyStore } {
  const fetch = Object.assign(async (input: RequestInfo | URL, init?: RequestInit) => {
    const response = await honest(input, init);
    const procedure = /\/trpc\/([\w.]+)/.exec(String(input))?.[1] ?? '';
    const lie = lies[procedure];
    if (!lie || !response.ok) return response;
    const { result } = (await response.json()) as { result: { data: unknown } };
    return Response.json({ result: { data: lie(result.data) } }, { headers: { date: new Date().toUTCString() } });
  }, honest);
  const store = memoryStore();
  const account = createAccount({ baseUrl, argon2, store, fetch, maxRetries: 0 });
  return { account, fetch, store };
}

export const DEVICE = { shared: false, deviceLabel: 'phone-android' } as const;
export const SHARED = { shared: true, deviceLabel: 'other' } as const;
