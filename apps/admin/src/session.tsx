import type { Argon2 } from '@jmd-digital/crypto';
import type { Target } from '@jmd-digital/domain/identity';
import type { OwnAccount } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface Session {
  account: Account;
  argon2: Argon2;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('An account is there inside of the app only');
  return session;
}

export function useMe(): OwnAccount {
  const { account } = useSession();
  if (account.state.kind !== 'signed-in') throw new Error('Nobody is signed in');
  return account.state.me;
}

/** A place that one has an office at. */
export interface Scope {
  key: string;
  siteId?: string;
  carrierId?: string;
}

/** Every place that the own roles lie at, each once. */
export function scopesOf(me: OwnAccount): Scope[] {
  const scopes = new Map<string, Scope>();
  for (const { siteId, carrierId } of me.memberships) {
    const key = siteId ?? carrierId ?? 'platform';
    scopes.set(key, { key, ...(siteId ? { siteId } : {}), ...(carrierId ? { carrierId } : {}) });
  }
  return [...scopes.values()];
}

export const targetOf = ({ siteId, carrierId }: Scope): Target => ({
  siteId: siteId ?? null,
  carrierId: carrierId ?? null,
});
export const inputOf = ({ siteId, carrierId }: Scope) => ({
  ...(siteId ? { siteId } : {}),
  ...(carrierId ? { carrierId } : {}),
});
