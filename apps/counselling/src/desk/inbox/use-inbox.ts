import { useEffect, useRef, useState } from 'preact/hooks';
import { sitesOf, useMe, useSession } from '../session.tsx';
import { type CaseMap, needsList, withEvent, withList } from './inbox-changes.ts';

export interface InboxState {
  /** Null before the first list. */
  cases: CaseMap | null;
  failed: unknown;
  reload: () => void;
}

/** Every case at the own sites, as it is and as it becomes: a word of the stream changes one card, and nothing is loaded anew. */
export function useInbox(): InboxState {
  const { cases: calls } = useSession();
  const me = useMe();
  const [cases, setCases] = useState<CaseMap | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [round, setRound] = useState(0);
  const current = useRef<CaseMap>(new Map());
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const touched = new Set<string>();
    let asked = 0;
    const show = (next: CaseMap) => {
      current.current = next;
      if (!signal.aborted) setCases(next);
    };
    const list = async () => {
      asked += 1;
      const mine = asked;
      touched.clear();
      const listed = await calls.list();
      if (mine === asked) show(withList(current.current, listed, touched));
    };
    const live = async () => {
      await list();
      for await (const event of calls.followInboxes(sitesOf(me), signal)) {
        if (needsList(event)) {
          void list().catch(fail);
          continue;
        }
        if (event.type === 'case') touched.add(event.case.id);
        if (event.type === 'gone' && event.caseId) touched.add(event.caseId);
        const next = withEvent(current.current, event);
        if (next !== current.current) show(next);
      }
    };
    const fail = (error: unknown) => {
      if (!signal.aborted) setFailed(error);
    };
    setFailed(null);
    live().catch(fail);
    return () => leaving.abort();
  }, [round]);
  return { cases, failed, reload: () => setRound(round + 1) };
}
