import type { Delivery, OutreachChannel } from '@jmd-digital/schemas';
import { Notice } from '@jmd-digital/ui';
import { Fold } from '@jmd-digital/ui/app';
import { usePostWords } from '../post-words.ts';
import { DeliveryItem } from './delivery-item.tsx';
import { Plan } from './plan.tsx';
import type { ViewProps } from './post-view.tsx';

/** A channel of the post, with what goes or went out of it. */
interface Way {
  id: string;
  channel: OutreachChannel | undefined;
  deliveries: readonly Delivery[];
}

/** When it goes out of which channel, and what became of it. */
export function Deliveries({ writes, ...shared }: ViewProps & { writes: boolean }) {
  const p = usePostWords();
  const { read, channels } = shared.post;
  const { post, content, deliveries } = read;
  const ids = [...new Set([...content.channelIds, ...deliveries.map(({ channelId }) => channelId)])];
  const ways: Way[] = ids.map((id) => ({
    id,
    channel: channels.find((each) => each.id === id),
    deliveries: deliveries
      .filter(({ channelId }) => channelId === id)
      .toSorted((one, other) => (one.plannedAt < other.plannedAt ? 1 : -1)),
  }));
  const handedIn = post.state === 'in_review' || post.state === 'approved' || post.state === 'released';
  return (
    <section class="jmd-stack" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">{p.deliveries}</h2>
      {post.state === 'draft' && <p class="jmd-quiet">{p.planAfterSubmit}</p>}
      {post.state === 'in_review' && writes && <Notice tone="info">{p.planWaits}</Notice>}
      <ul class="cards">
        {ways.map(({ id, channel, deliveries: own }) => {
          const live = own.filter(({ state }) => state !== 'deleted');
          const gone = own.filter(({ state }) => state === 'deleted');
          const planned = live.some(({ revision, occurrence }) => revision === post.revision && occurrence === '');
          const plannable =
            writes && handedIn && !planned && channel && channel.state !== 'paused' && content.channelIds.includes(id);
          return (
            <li key={id} class="jmd-card jmd-stack">
              <h3>
                <bdi>{channel?.name ?? p.channelGone}</bdi>
              </h3>
              {live.length === 0 && <p class="jmd-quiet">{p.notPlanned}</p>}
              {live.map((delivery) => (
                <DeliveryItem key={delivery.id} {...shared} delivery={delivery} channel={channel} writes={writes} />
              ))}
              {plannable && <Plan {...shared} channel={channel} />}
              {channel?.state === 'paused' && <p>{p.channelPaused}</p>}
              {gone.length > 0 && (
                <Fold summary={p.withdrawn({ count: gone.length })}>
                  {() =>
                    gone.map((each) => (
                      <DeliveryItem key={each.id} {...shared} delivery={each} channel={channel} writes={false} />
                    ))
                  }
                </Fold>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
