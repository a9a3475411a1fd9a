import { createCases } from '@jmd-digital/sdk/counselling';
import { useMemo } from 'preact/hooks';
import { useSession } from '../session.tsx';

export const useCases = () => {
  const { account } = useSession();
  return useMemo(() => createCases(account), [account]);
};
