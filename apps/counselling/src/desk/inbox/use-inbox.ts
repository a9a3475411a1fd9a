import { useEffect, useRef, useState } from 'preact/hooks';
import { useMe, useSession } from '../../session.tsx';
import { sitesOf } from '../sites-of.ts';
import { type CaseMap, needsList, withEvent, withList } from './inbox-changes.ts';

export interface InboxState {
  /** Null before the first list. */
  cases: CaseMap | null;
  failed: unknown;
  reload: () => void;
}

/**
 * Every case at the own sites, as it is and as it becomes: a word of the stream changes one card, and nothing is loaded anew.
 * @param onNew hears of each question that comes in
 */
export function useInbox(onNew: () => void): InboxState {
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
    let listing: Promise<void> | null = null;
    let again = false;
    const show = (next: CaseMap) => {
      current.current = next;
      if (!signal.aborted) setCases(next);
    };
    // Several streams that begin at once ask for one list.
    const list = async () => {
      again = false;
      touched.clear();
      show(withList(current.current, await calls.list(), touched));
      if (again && !signal.aborted) await list();
    };
    const listSoon = () => {
      again = listing !== null;
      listing ??= list().finally(() => {
        listing = null;
      });
      return listing;
    };
    const live = async () => {
      await listSoon();
      for await (const event of calls.followInboxes(sitesOf(me), signal)) {
        if (needsList(event)) {
          void listSoon().catch(fail);
          continue;
        }
        if (event.type === 'case') {
          if (event.case.state === 'submitted' && !current.current.has(event.case.id)) onNew();
          touched.add(event.case.id);
        }
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
  const reload = () => setRound((n) => n + 1);
  // What failed for want of a network is tried again once there is one.
  useEffect(() => {
    if (failed === null) return;
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [failed]);
  return { cases, failed, reload };
}
