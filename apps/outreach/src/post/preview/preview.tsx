import type { OutreachChannel, PostContent } from '@jmd-digital/schemas';
import { SelectField } from '@jmd-digital/ui';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { SiteScope } from '../../sites.ts';
import { useTexts } from '../../texts.tsx';
import { Counter } from '../editor/counter.tsx';
import { usePostWords } from '../post-words.ts';
import { BlueskyPost } from './bluesky.tsx';
import { ByHandPost } from './by-hand.tsx';
import { MastodonPost } from './mastodon.tsx';
import { NewsletterMail } from './newsletter.tsx';
import { PagePost } from './page.tsx';
import { TelegramPost } from './telegram.tsx';

export interface PreviewProps {
  site: SiteScope;
  content: PostContent;
  channel: OutreachChannel;
}

const BY_PLATFORM: Partial<Record<OutreachChannel['platform'], ComponentType<PreviewProps>>> = {
  mastodon: MastodonPost,
  bluesky: BlueskyPost,
  'telegram-channel': TelegramPost,
  'telegram-group': TelegramPost,
  'site-page': PagePost,
  newsletter: NewsletterMail,
};

/** A post as one of its channels shows it, in our own plain style. */
export function Preview({
  site,
  content,
  channels,
}: Omit<PreviewProps, 'channel'> & { channels: readonly OutreachChannel[] }) {
  const { w } = useTexts();
  const p = usePostWords();
  const chosen = channels.filter(({ id }) => content.channelIds.includes(id));
  const [shown, setShown] = useState('');
  const channel = chosen.find(({ id }) => id === shown) ?? chosen[0];
  if (!channel) return <p class="jmd-quiet">{p.previewNone}</p>;
  const Shown = BY_PLATFORM[channel.platform] ?? ByHandPost;
  return (
    <div class="jmd-stack">
      {chosen.length > 1 && (
        <SelectField
          label={p.previewChannel}
          value={channel.id}
          onChange={setShown}
          options={chosen.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <div class="phone">
        <p class="phone-bar">{w[`platform.${channel.platform}`]}</p>
        <Shown key={channel.id} site={site} content={content} channel={channel} />
      </div>
      <Counter content={content} channel={channel} />
    </div>
  );
}
