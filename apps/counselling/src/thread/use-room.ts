import type { Presence } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import type { Room, Waiting } from '@jmd-digital/sdk/counselling';
import { useSeen } from '@jmd-digital/ui/app';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';

/** Of a case that is not there any more one is told nothing: neither that it was there, nor what became of it. */
export const isGone = (error: unknown): boolean =>
  isJmdError(error) && (error.reason === 'not_found' || error.reason === 'not_permitted');

/** How long somebody is taken to be writing after the last word of it, milliseconds. */
const WRITING_MS = 6_000;

export interface OpenRoom {
  /** The newest that is known; null before the first answer, and where the case is gone. */
  room: Room | null;
  failed: unknown;
  /** Shows a room that an action gave back, unless something newer is shown already. */
  show: (room: Room) => void;
  reload: () => void;
  /** What the other side does right now. */
  presence: Exclude<Presence, 'away'> | null;
  /** Messages that wait on this device. */
  waiting: Waiting[];
}

/** A case as it is and as it becomes. What lies before somebody's eyes counts as seen. */
export function useRoom(id: string): OpenRoom {
  const { cases, outbox } = useSession();
  const [room, setRoom] = useState<Room | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [presence, setPresence] = useState<OpenRoom['presence']>(null);
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const [round, setRound] = useState(0);
  const reload = () => setRound((n) => n + 1);
  // Answers overtake each other; what is shown never goes back.
  const show = (next: Room) => setRoom((now) => (now && now.summary.eventSeq > next.summary.eventSeq ? now : next));

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const hear = (state: Presence) => {
      clearTimeout(quiet);
      setPresence(state === 'away' ? null : state);
      if (state === 'writing') quiet = setTimeout(() => setPresence('here'), WRITING_MS);
    };
    const live = async () => {
      const first = await cases.open(id);
      if (signal.aborted) return;
      show(first);
      setFailed(null);
      for await (const event of cases.follow(id, { after: first.summary.eventSeq, signal })) {
        if (event.type === 'presence') {
          if (event.role === 'counsellor') hear(event.state);
          continue;
        }
        const next = await cases.open(id);
        if (!signal.aborted) show(next);
      }
    };
    live().catch((error) => {
      if (signal.aborted) return;
      if (isGone(error)) setRoom(null);
      setFailed(error);
    });
    return () => {
      leaving.abort();
      clearTimeout(quiet);
    };
  }, [id, round]);

  // What failed for want of a network is tried again once there is one.
  useEffect(() => {
    if (!failed) return;
    addEventListener('online', reload);
    return () => removeEventListener('online', reload);
  }, [failed]);

  useEffect(() => {
    let current = true;
    const list = () => void outbox.list(id).then((found) => current && setWaiting(found));
    list();
    const stop = outbox.subscribe((arrived) => {
      if (arrived?.summary.id === id) show(arrived);
      list();
    });
    return () => {
      current = false;
      stop();
    };
  }, [id]);

  useSeen(() => {
    if (room) void cases.markSeen(room).catch(() => {});
  }, [room?.summary.lastSeq]);
  usePresence(id, room !== null);
  return { room, failed, show, reload, presence, waiting };
}

/** Says that one is there, while one is. */
function usePresence(id: string, there: boolean): void {
  const { account } = useSession();
  useEffect(() => {
    if (!there) return;
    const say = (state: Presence) => {
      if (account.state.kind !== 'signed-in') return;
      void Promise.resolve(account.jmd.counselling.showPresence({ caseId: id, state })).catch(() => {});
    };
    const look = () => say(document.visibilityState === 'visible' ? 'here' : 'away');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      say('away');
    };
  }, [id, there]);
}

/** Says that one writes: now and then while one does, not with every letter. */
export function useWriting(id: string): () => void {
  const { account } = useSession();
  const last = useRef(0);
  return () => {
    if (Date.now() - last.current < WRITING_MS / 2) return;
    last.current = Date.now();
    void Promise.resolve(account.jmd.counselling.showPresence({ caseId: id, state: 'writing' })).catch(() => {});
  };
}
