import type { DeliverySummary, OutreachChannel } from '@jmd-digital/schemas';
import { MAX_CALENDAR_PAGE } from '@jmd-digital/schemas/values';
import { type Loaded, useLoaded } from '@jmd-digital/ui/app';
import { useAccount } from '../session.tsx';
import type { View } from './view.ts';

export interface Shown {
  /** What it was loaded for: what is shown after a step belongs to it, or is still on the way. */
  start: string;
  deliveries: DeliverySummary[];
  channels: ReadonlyMap<string, OutreachChannel>;
}

/** Everything that is planned on the days of a view, in as few requests as there are thousands of it. */
export function useDeliveries(siteId: string, view: View): Loaded<Shown> {
  const { jmd } = useAccount();
  const from = view.weeks[0]?.[0] ?? '';
  const until = view.weeks.at(-1)?.at(-1) ?? '';
  return useLoaded(async () => {
    const channels = jmd.outreach.listChannels({ siteId });
    const deliveries: DeliverySummary[] = [];
    const pages = jmd.outreach.listDeliveries({ siteId, from, until, limit: MAX_CALENDAR_PAGE });
    for await (const each of pages) deliveries.push(each);
    const found = (await channels).channels;
    // What was taken back or given up is no plan any more.
    return {
      start: view.start,
      deliveries: deliveries.filter(({ state }) => state !== 'deleted'),
      channels: new Map(found.map((channel) => [channel.id, channel])),
    };
  }, [siteId, from, until]);
}
