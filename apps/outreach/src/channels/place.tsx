import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useAccount } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { ChannelForm } from './form.tsx';
import { ChannelList } from './list.tsx';

/** The channels of a site: `#/channels`, `#/channels/new`, `#/channels/<id>`. */
export function Place({ site, path: [id = ''] }: PlaceProps) {
  const { t } = useTexts();
  const { jmd } = useAccount();
  const list = useLoaded(() => jmd.outreach.listChannels({ siteId: site.id }), []);
  if (!list.value)
    return (
      <Screen title={t.placeChannels}>
        {list.failed ? <Failed error={list.failed} onRetry={list.reload} /> : <Loading />}
      </Screen>
    );
  const { channels } = list.value;
  if (!id) return <ChannelList site={site} channels={channels} onChanged={list.reload} />;
  const channel = channels.find((each) => each.id === id) ?? null;
  if (!channel && id !== 'new')
    return (
      <Screen title={t.placeChannels} back="channels">
        <p>{t['error.not_found']}</p>
      </Screen>
    );
  return <ChannelForm key={id} site={site} channel={channel} onSaved={list.reload} />;
}
