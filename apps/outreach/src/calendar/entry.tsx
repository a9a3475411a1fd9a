import type { DeliverySummary } from '@jmd-digital/schemas';
import { Icon } from '@jmd-digital/ui';
import { STATE_LOOKS } from '../tools/delivery-state.tsx';
import { clockText } from '../tools/times.ts';
import { useToolWords } from '../tools/tool-words.ts';

export interface EntryProps {
  delivery: DeliverySummary;
  channel: string;
  /** Whether it is reached with Tab: in the grid those of the chosen day alone are. */
  reachable?: boolean;
  movable?: boolean;
  onOpen: (delivery: DeliverySummary) => void;
  onDrag?: (delivery: DeliverySummary | null) => void;
}

/** One thing that is planned: when, in which state, what and where. Pressed, it says more. */
export function Entry({ delivery, channel, reachable = true, movable = false, onOpen, onDrag }: EntryProps) {
  const words = useToolWords();
  const { state, title, late } = delivery;
  return (
    <button
      type="button"
      class={`entry entry-${STATE_LOOKS[state].tone}`}
      tabIndex={reachable ? undefined : -1}
      draggable={movable && onDrag !== undefined}
      onDragStart={(event) => {
        event.dataTransfer?.setData('text/plain', title);
        onDrag?.(delivery);
      }}
      onDragEnd={() => onDrag?.(null)}
      onClick={() => onOpen(delivery)}
    >
      <span class="entry-when">
        <Icon name={STATE_LOOKS[state].icon} />
        <span>{clockText(words, delivery)}</span> <span class="entry-state">{words[`deliveryState.${state}`]}</span>
      </span>{' '}
      <bdi class="entry-title">{title}</bdi> <bdi class="entry-channel">{channel}</bdi>{' '}
      {late && <strong class="entry-late">{words.calendarLate}</strong>}
    </button>
  );
}
