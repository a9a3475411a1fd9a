import type { DeliverySummary } from '@jmd-digital/schemas';
import type { DeliveryState } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
import { useWorkSetup } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useAccount } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { plannedText } from '../tools/times.ts';
import { useToolWords } from '../tools/tool-words.ts';
import { plannedTimeOf, type Wanted, wantedOf } from './move.ts';

interface Said {
  tone: 'success' | 'warning' | 'error';
  text: string;
  /** Puts it where it was. */
  back?: () => void;
}

/** Another time for what is planned, what came of it in words, and the way back. */
export function useMove(siteId: string, onMoved: () => void) {
  const { jmd } = useAccount();
  const { f } = useTexts();
  const words = useToolWords();
  const { toText } = useWorkSetup();
  const [said, setSaid] = useState<Said | null>(null);
  const decide = async (id: string, from: DeliveryState, wanted: Wanted) => {
    const choice = { event: 'planned-by-person' as const, at: plannedTimeOf(wanted) };
    const { delivery } = await jmd.outreach.decideDelivery({ siteId, deliveryId: id, from, choice });
    return delivery;
  };
  const move = async (before: DeliverySummary, wanted: Wanted): Promise<void> => {
    setSaid(null);
    try {
      const now = await decide(before.id, before.state, wanted);
      const blocked = now.state === 'blocked';
      const when = plannedText(words, f, now);
      const text = (blocked ? words.moveBlocked : words.moveDone)({ title: before.title, when });
      const back = () =>
        void decide(before.id, now.state, wantedOf(before)).then(
          () => {
            setSaid(null);
            onMoved();
          },
          (error) => setSaid({ tone: 'error', text: toText(error) }),
        );
      setSaid({ tone: blocked ? 'warning' : 'success', text, back });
      onMoved();
    } catch (error) {
      if (!isJmdError(error) || error.reason !== 'conflict') throw error;
      setSaid({ tone: 'warning', text: words.moveConflict });
      onMoved();
    }
  };
  return { said, move };
}
