import type { OwnAccount } from '@jmd-digital/schemas';
import type { Account } from '@jmd-digital/sdk/account';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

export const AccountContext = createContext<Account | null>(null);

export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('An account is there inside of the app only');
  return account;
}

/** The own account; only on screens of someone who is signed in. */
export function useMe(): OwnAccount {
  const { state } = useAccount();
  if (state.kind !== 'signed-in') throw new Error('Nobody is signed in');
  return state.me;
}
