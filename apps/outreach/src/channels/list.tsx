import type { OutreachChannel } from '@jmd-digital/schemas';
import { isJmdError } from '@jmd-digital/sdk';
import { Badge, ButtonLink, type IconName, Notice } from '@jmd-digital/ui';
import { Act } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { limitsOf, limitWords } from '../limits.ts';
import { Screen } from '../screen.tsx';
import { useAccount, useMe } from '../session.tsx';
import { mayAt, type SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { draftOf, needsSecret } from './draft.ts';

interface Props {
  site: SiteScope;
  channels: readonly OutreachChannel[];
  onChanged: () => void;
}

export function ChannelList({ site, channels, onChanged }: Props) {
  const { t } = useTexts();
  const keeps = mayAt(useMe(), site, 'outreach.putChannel');
  return (
    <Screen title={t.placeChannels}>
      <p>{t.channelsIntro}</p>
      {keeps ? (
        <div>
          <ButtonLink kind="primary" href="#/channels/new">
            {t.channelNew}
          </ButtonLink>
        </div>
      ) : (
        <Notice tone="info">{t.channelsOnlyRead}</Notice>
      )}
      {channels.length === 0 && <p class="jmd-quiet">{t.channelsEmpty}</p>}
      <ul class="cards">
        {channels.map((channel) => (
          <li key={channel.id} class="jmd-card jmd-stack">
            <ChannelCard site={site} channel={channel} keeps={keeps} onChanged={onChanged} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

const LOOKS: Record<OutreachChannel['state'], { icon: IconName; tone: 'success' | 'warning' | 'neutral' }> = {
  active: { icon: 'check', tone: 'success' },
  paused: { icon: 'clock', tone: 'neutral' },
  broken: { icon: 'warning', tone: 'warning' },
};

interface CardProps {
  site: SiteScope;
  channel: OutreachChannel;
  keeps: boolean;
  onChanged: () => void;
}

function ChannelCard({ site, channel, keeps, onChanged }: CardProps) {
  const texts = useTexts();
  const { t, w, f } = texts;
  const { platform, connector, name, serverUrl, account, state, hasSecret } = channel;
  const limits = limitsOf(channel);
  return (
    <>
      <h2>{name}</h2>
      <p class="badges">
        <Badge text={t[`channelState.${state}`]} {...LOOKS[state]} />
      </p>
      <p>
        {w[`platform.${platform}`]} · {t[`connector.${connector}`]}
        {account && (
          <>
            {' · '}
            <bdi>{account}</bdi>
          </>
        )}
        {serverUrl && (
          <>
            {' · '}
            <bdi>{serverUrl.replace(/^https?:\/\//, '')}</bdi>
          </>
        )}
      </p>
      {needsSecret(connector) && <p>{hasSecret ? t.channelHasSecret : t.channelNoSecret}</p>}
      {limits && (
        <p class="jmd-small">
          {t.channelAllows} {limitWords(texts, limits.text).join('; ')}
          {'. '}
          {limits.checkedOn ? t.limitsFromList({ day: f.date(limits.checkedOn) }) : t.limitsFromServer}
        </p>
      )}
      {keeps && <CardActions site={site} channel={channel} onChanged={onChanged} />}
    </>
  );
}

function CardActions({ site, channel, onChanged }: Omit<CardProps, 'keeps'>) {
  const { t } = useTexts();
  const { jmd } = useAccount();
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState(false);
  const at = { siteId: site.id, channelId: channel.id };
  const paused = channel.state === 'paused';
  const check = async () => {
    const { answered } = await jmd.outreach.checkChannel(at);
    setSaid(answered ? t.channelAnswers : t.channelSaysNothing);
    onChanged();
  };
  const pause = async () => {
    await jmd.outreach.putChannel({
      siteId: site.id,
      channel: { ...draftOf(channel), state: paused ? 'active' : 'paused' },
    });
    setSaid(paused ? t.channelRuns : t.channelPaused);
    onChanged();
  };
  const remove = async () => {
    try {
      await jmd.outreach.removeChannel(at);
      onChanged();
    } catch (error) {
      if (!isJmdError(error) || error.reason !== 'conflict') throw error;
      setAsked(false);
      setSaid(t.channelInUse);
    }
  };
  return (
    <>
      <div class="actions">
        <ButtonLink kind="secondary" href={`#/channels/${channel.id}`}>
          {t.channelEdit}
        </ButtonLink>
        {channel.connector !== 'manual' && <Act label={t.channelCheck} onAct={check} />}
        {channel.state !== 'broken' && <Act label={paused ? t.channelResume : t.channelPause} onAct={pause} />}
        {!asked && (
          <button class="jmd-button jmd-button-quiet" type="button" onClick={() => setAsked(true)}>
            {t.remove}
          </button>
        )}
      </div>
      {asked && (
        <Notice
          tone="warning"
          action={
            <div class="actions">
              <Act label={t.channelRemoveNow} onAct={remove} />
              <button class="jmd-button jmd-button-quiet" type="button" onClick={() => setAsked(false)}>
                {t.cancel}
              </button>
            </div>
          }
        >
          {t.channelRemoveAsk({ name: channel.name })}
        </Notice>
      )}
      <p role="status">{said}</p>
    </>
  );
}
