import { may, type Target } from '@jmd-digital/domain/identity';
import type { Message, Room } from '@jmd-digital/sdk/counselling';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { useMe } from '../../session.tsx';

/** The case that is open, and how what was done to it gets onto the screen. */
export interface OpenCase {
  room: Room;
  show: (room: Room) => void;
  refresh: () => Promise<void>;
  /** The message that is being answered. */
  replyTo: Message | null;
  reply: (message: Message | null) => void;
  /** How many open cases somebody has, as far as the inbox shows. */
  carried: (accountId: string) => number;
}

export const CaseContext = createContext<OpenCase | null>(null);

export function useCase(): OpenCase {
  const open = useContext(CaseContext);
  if (!open) throw new Error('A case is open inside of its screen only');
  return open;
}

/** Whether something is to be offered for the open case. Who may write without being the counsellor stands in. */
export function useMayDo(): (action: string) => boolean {
  const { room } = useCase();
  const me = useMe();
  const { siteId, assigneeId, visibility } = room.summary;
  const standsIn = room.mayWrite && assigneeId !== null && assigneeId !== me.id;
  const target: Target = { siteId, case: { clientId: '', assigneeId, visibility, standInId: standsIn ? me.id : null } };
  return (action) => may(me, action, target);
}

/** Present colleagues at the site of a case, without the one who has it. */
export const colleaguesIn = ({ participants, summary }: Room): { id: string; name: string }[] =>
  participants
    .filter(({ role, member, id }) => role === 'counsellor' && member && id !== summary.assigneeId)
    .map(({ id, name }) => ({ id, name: name ?? '' }));

/** To the heading of the case: what had the focus is gone with what was done. */
export const focusCase = () =>
  requestAnimationFrame(() => document.getElementById('case-title')?.focus({ preventScroll: true }));

export const nameIn = ({ participants }: Room, id: string | null): string | null =>
  participants.find((each) => each.id === id)?.name ?? null;
