import type { DeliveryState, PostState } from '@jmd-digital/schemas/values';
import { Badge, type IconName } from '@jmd-digital/ui';
import { useTexts } from './texts.tsx';
import { STATE_LOOKS } from './tools/delivery-state.tsx';
import { useToolWords } from './tools/tool-words.ts';

export function DeliveryBadge({ state }: { state: DeliveryState }) {
  const word = useToolWords()[`deliveryState.${state}`];
  return <Badge text={word} {...STATE_LOOKS[state]} />;
}

const POST_LOOKS: Record<PostState, { icon: IconName; tone: 'neutral' | 'primary' | 'success' | 'warning' }> = {
  draft: { icon: 'info', tone: 'neutral' },
  in_review: { icon: 'chat', tone: 'primary' },
  approved: { icon: 'check', tone: 'success' },
  released: { icon: 'globe', tone: 'success' },
  archived: { icon: 'clock', tone: 'neutral' },
};

export function PostBadge({ state }: { state: PostState }) {
  const { t } = useTexts();
  return <Badge text={t[`postState.${state}`]} {...POST_LOOKS[state]} />;
}
