import type { DeliveryState } from '@jmd-digital/schemas/values';
import { Badge, type IconName } from '@jmd-digital/ui';
import { useToolWords } from './tool-words.ts';

/** Each state has a sign and a tone; its words say it all. */
export const STATE_LOOKS: Readonly<
  Record<DeliveryState, { icon: IconName; tone: 'neutral' | 'primary' | 'success' | 'warning' }>
> = {
  planned: { icon: 'clock', tone: 'neutral' },
  queued: { icon: 'arrow', tone: 'primary' },
  sending: { icon: 'arrow', tone: 'primary' },
  sent: { icon: 'check', tone: 'success' },
  outcome_unknown: { icon: 'info', tone: 'warning' },
  manual_pending: { icon: 'chat', tone: 'warning' },
  blocked: { icon: 'warning', tone: 'warning' },
  failed_permanent: { icon: 'warning', tone: 'warning' },
  deleted: { icon: 'info', tone: 'neutral' },
};

/** What state a delivery is in, and whether it is late. */
export function StateBadges({ state, late }: { state: DeliveryState; late: boolean }) {
  const words = useToolWords();
  return (
    <span class="state-badges">
      <Badge text={words[`deliveryState.${state}`]} {...STATE_LOOKS[state]} />
      {late && <Badge text={words.calendarLate} icon="warning" tone="warning" />}
    </span>
  );
}
