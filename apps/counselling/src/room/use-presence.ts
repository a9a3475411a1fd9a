import { useEffect, useRef } from 'preact/hooks';
import { useSession } from '../session.tsx';

/** How often the other side is told at most that somebody writes, milliseconds. */
const TELL_EVERY_MS = 4_000;

/** Tells who follows a case that one is there, and has left in the end. Gives what is to be called at each key: that one writes. */
export function usePresence(caseId: string): () => void {
  const { account } = useSession();
  const told = useRef(0);
  const tell = (state: 'here' | 'writing' | 'away') => {
    if (account.state.kind !== 'signed-in') return;
    // Nobody waits for it, and a word that is lost is no harm.
    void Promise.resolve(account.jmd.counselling.showPresence({ caseId, state })).catch(() => {});
  };
  useEffect(() => {
    const look = () => tell(document.visibilityState === 'visible' ? 'here' : 'away');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      tell('away');
    };
  }, [caseId]);
  return () => {
    const now = Date.now();
    if (now - told.current < TELL_EVERY_MS) return;
    told.current = now;
    tell('writing');
  };
}
