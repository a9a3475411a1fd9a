import type { Argon2 } from '@jmd-digital/crypto';
import { may } from '@jmd-digital/domain/identity';
import type { OwnAccount } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import {
  browserSealedStore,
  type Cases,
  createCases,
  createDrafts,
  createOutbox,
  type Drafts,
  type Outbox,
} from '@jmd-digital/sdk/counselling';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export interface Session {
  account: Account;
  argon2: Argon2;
  cases: Cases;
  drafts: Drafts;
  outbox: Outbox;
}

export function makeSession(account: Account, argon2: Argon2): Session {
  const cases = createCases(account);
  const kept = browserSealedStore();
  return { account, argon2, cases, drafts: createDrafts(account, kept), outbox: createOutbox(account, cases, kept) };
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('An account is there inside of the app only');
  return session;
}

/** The own account; only on screens of someone who is signed in. */
export function useMe(): OwnAccount {
  const { state } = useSession().account;
  if (state.kind !== 'signed-in') throw new Error('Nobody is signed in');
  return state.me;
}

/** Sites whose cases are the own business, each once. */
export const sitesOf = (me: OwnAccount): string[] =>
  [...new Set(me.memberships.flatMap(({ siteId }) => siteId ?? []))].filter((siteId) =>
    may(me, 'counselling.followInbox', { siteId }),
  );
