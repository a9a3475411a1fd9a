import { isJmdError } from '@jmd-digital/sdk';
import type { Room } from '@jmd-digital/sdk/counselling';
import { useSeen } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useMe, useSession } from '../session.tsx';

export interface OpenRoom {
  room: Room | null;
  /** What went wrong, if anything did. What was shown before stays. */
  failed: unknown;
  /** It went to another site, or was erased. */
  gone: boolean;
  /** What the other side does right now. */
  otherIs: 'writing' | 'here' | null;
  /** Puts something newer in place, for example what an action gave back. */
  show: (room: Room) => void;
  /** Opens it anew, after something was done to it. */
  refresh: () => Promise<void>;
  retry: () => void;
}

/** Of a case that is not here any more one is told nothing: neither that it was here, nor what became of it. */
const isGone = (error: unknown) =>
  isJmdError(error) && (error.reason === 'not_found' || error.reason === 'not_permitted');

/** How long somebody counts as writing, or as there, after the last word of it, milliseconds: a page that dies says nothing. */
const WRITING_MS = 6_000;
const HERE_MS = 120_000;

/** One case, live, for either side. What lies before the eyes of who may write in it counts as seen. */
export function useRoom(id: string): OpenRoom {
  const { cases } = useSession();
  const other = useMe().kind === 'client' ? 'counsellor' : 'client';
  const [room, setRoom] = useState<Room | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [gone, setGone] = useState(false);
  const [otherIs, setOtherIs] = useState<'writing' | 'here' | null>(null);
  const [round, setRound] = useState(0);
  const timer = useRef(0);
  const hears = (state: 'here' | 'writing' | 'away') => {
    clearTimeout(timer.current);
    setOtherIs(state === 'away' ? null : state);
    if (state === 'writing') timer.current = window.setTimeout(() => hears('here'), WRITING_MS);
    if (state === 'here') timer.current = window.setTimeout(() => setOtherIs(null), HERE_MS);
  };
  // Answers overtake each other; what is shown never goes back.
  const show = (next: Room) => setRoom((now) => (now && now.summary.eventSeq > next.summary.eventSeq ? now : next));
  const retry = () => setRound((n) => n + 1);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const open = async () => {
      const next = await cases.open(id);
      if (!signal.aborted) show(next);
      return next;
    };
    const live = async () => {
      const { summary } = await open();
      if (!signal.aborted) setFailed(null);
      for await (const event of cases.follow(id, { after: summary.eventSeq, signal })) {
        if (event.type === 'presence') {
          if (event.role === other) hears(event.state);
        } else if (event.type === 'gone') setGone(true);
        else await open();
      }
    };
    live().catch((error) => {
      if (signal.aborted) return;
      if (isGone(error)) setGone(true);
      else setFailed(error);
    });
    return () => {
      leaving.abort();
      clearTimeout(timer.current);
    };
  }, [id, round]);
  useSeen(() => {
    if (room?.mayWrite) void cases.markSeen(room).catch(() => {});
  }, [room?.summary.lastSeq]);
  // What failed for want of a network is tried again once there is one.
  useEffect(() => {
    if (failed === null) return;
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [failed]);
  const refresh = async () => show(await cases.open(id));
  return { room, failed, gone, otherIs, show, refresh, retry };
}
