import type { Room, Waiting } from '@jmd-digital/sdk/counselling';
import { useEffect, useState } from 'preact/hooks';
import { useSession } from '../session.tsx';

/**
 * Messages of a case that wait on this device.
 * @param room the case as it is shown, if it is: what is in it does not wait any more
 * @param show hears of the case as it is with a message that has just come through
 */
export function useWaiting(id: string, room: Room | null, show: (room: Room) => void): Waiting[] {
  const { outbox } = useSession();
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  useEffect(() => {
    let current = true;
    const look = () => void outbox.list(id).then((found) => current && setWaiting(found));
    look();
    const end = outbox.subscribe((sent) => {
      if (sent?.summary.id === id) show(sent);
      look();
    });
    return () => {
      current = false;
      end();
    };
  }, [id]);
  const there = new Set(room?.messages.map((message) => message.id));
  return waiting.filter((each) => !there.has(each.id));
}
