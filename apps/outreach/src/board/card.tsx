import type { OutreachChannel } from '@jmd-digital/schemas';
import { DeliveryBadge } from '../delivery-badge.tsx';
import { useTexts } from '../texts.tsx';
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
        <p class="badges">
          {deliveries.slice(0, SHOWN).map(({ id, state, channelId }) => (
            <DeliveryBadge key={id} state={state} name={channels.get(channelId)?.name ?? ''} />
          ))}
          {deliveries.length > SHOWN && (
            <span class="jmd-small">{t.boardMoreChannels({ count: deliveries.length - SHOWN })}</span>
          )}
        </p>
      )}
    </article>
  );
}
