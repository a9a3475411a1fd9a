import type { Argon2 } from '@jmd-digital/crypto';
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
  type SealedStore,
} from '@jmd-digital/sdk/counselling';
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

export interface Session {
  account: Account;
  argon2: Argon2;
  cases: Cases;
  drafts: Drafts;
  outbox: Outbox;
  /** Where drafts and outbox lie on this device. */
  kept: SealedStore;
}

export const SessionContext = createContext<Session | null>(null);

export function makeSession(account: Account, argon2: Argon2): Session {
  const cases = createCases(account);
  const kept = browserSealedStore();
  const [drafts, outbox] = [createDrafts(account, kept), createOutbox(account, cases, kept)];
  return { account, argon2, cases, drafts, outbox, kept };
}

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

/** Draws again whenever the account changes, also by what another tab does. */
export function useAccountState(account: Account) {
  const [state, setState] = useState(account.state);
  useEffect(() => {
    setState(account.state);
    return account.subscribe(() => setState(account.state));
  }, [account]);
  return state;
}
