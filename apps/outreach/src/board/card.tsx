import type { OutreachChannel } from '@jmd-digital/schemas';
import { Icon } from '@jmd-digital/ui';
import { useTexts } from '../texts.tsx';
import { STATE_LOOKS } from '../tools/delivery-state.tsx';
import { useToolWords } from '../tools/tool-words.ts';
import type { BoardCard } from './columns.ts';

/** More of them would make a card a list of its own. */
const SHOWN = 4;

export function Card({
  card: { post, deliveries },
  channels,
}: {
  card: BoardCard;
  channels: ReadonlyMap<string, OutreachChannel>;
}) {
  const { t, w, f } = useTexts();
  const words = useToolWords();
  return (
    <article class="jmd-card board-card">
      <h3>
        <a href={`#/post/${post.id}`}>
          <bdi>{post.title}</bdi>
        </a>
      </h3>
      <p class="jmd-small">
        {w[`purpose.${post.purpose}`]} · {t.boardChanged({ when: f.date(post.changedAt) })}
      </p>
      {deliveries.length > 0 && (
        <ul class="card-states">
          {deliveries.slice(0, SHOWN).map(({ id, state, channelId }) => (
            <li key={id}>
              <Icon name={STATE_LOOKS[state].icon} />
              <span>
                <bdi>{channels.get(channelId)?.name ?? words.deliveryChannelGone}</bdi>:{' '}
                {words[`deliveryState.${state}`]}
              </span>
            </li>
          ))}
          {deliveries.length > SHOWN && (
            <li class="jmd-small">{t.boardMoreChannels({ count: deliveries.length - SHOWN })}</li>
          )}
        </ul>
      )}
    </article>
  );
}
