import type { OutreachChannel } from '@jmd-digital/schemas';
import { OPT_IN_DAYS } from '@jmd-digital/schemas/values';
import { Button, LinkRow, Notice } from '@jmd-digital/ui';
import { Failed, Loading, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { useLinkWords, WithLinkWords } from '../links/words.ts';
import type { PlaceProps } from '../places.tsx';
import { Screen } from '../screen.tsx';
import { useAccount } from '../session.tsx';
import type { SiteScope } from '../sites.ts';
import { useTexts } from '../texts.tsx';
import { QrDownload } from '../tools/qr-download.tsx';
import '../tools/tools.css';

export function Place({ site }: PlaceProps) {
  return (
    <WithLinkWords>
      <Newsletters site={site} />
    </WithLinkWords>
  );
}

/** Newsletters of a site: how many get them, and how one comes to them and leaves. */
function Newsletters({ site }: { site: SiteScope }) {
  const { t } = useTexts();
  const words = useLinkWords();
  const { jmd } = useAccount();
  const loaded = useLoaded(async () => {
    const { channels } = await jmd.outreach.listChannels({ siteId: site.id });
    return channels.filter(({ connector }) => connector === 'newsletter');
  }, [site.id]);
  return (
    <Screen title={t.placeNewsletter}>
      {loaded.failed ? (
        <Failed error={loaded.failed} onRetry={loaded.reload} />
      ) : !loaded.value ? (
        <Loading />
      ) : loaded.value.length === 0 ? (
        <div class="jmd-card jmd-stack">
          <p>{words.newsletterNone}</p>
          <div>
            <a class="jmd-button jmd-button-primary" href="#/channels">
              {words.newsletterToChannels}
            </a>
          </div>
        </div>
      ) : (
        <>
          {loaded.value.map((channel) => (
            <Newsletter key={channel.id} site={site} channel={channel} />
          ))}
          <section class="jmd-stack" aria-labelledby="newsletter-said">
            <h2 id="newsletter-said">{words.newsletterSaid}</h2>
            <ul class="bullets">
              <li>{words.newsletterSaid1}</li>
              <li>{words.newsletterSaid2}</li>
              <li>{words.newsletterSaid3({ days: OPT_IN_DAYS })}</li>
            </ul>
          </section>
          <section class="jmd-stack" aria-labelledby="newsletter-leave">
            <h2 id="newsletter-leave">{words.newsletterLeave}</h2>
            <p>{words.newsletterLeaveText}</p>
            <p>{words.newsletterWrite}</p>
          </section>
        </>
      )}
    </Screen>
  );
}

function Newsletter({ site, channel }: { site: SiteScope; channel: OutreachChannel }) {
  const words = useLinkWords();
  const { jmd } = useAccount();
  const [copied, setCopied] = useState(false);
  const { value, failed, reload } = useLoaded(
    () => jmd.outreach.readNewsletter({ siteId: site.id, channelId: channel.id }),
    [channel.id],
  );
  const address = `${location.origin}/newsletter/${channel.id}`;
  return (
    <section class="jmd-card jmd-stack" aria-labelledby={`newsletter-${channel.id}`}>
      <h2 id={`newsletter-${channel.id}`}>
        <bdi>{channel.name}</bdi>
      </h2>
      {failed ? (
        <Failed error={failed} onRetry={reload} />
      ) : !value ? (
        <Loading />
      ) : (
        <>
          <p class="newsletter-count">{words.newsletterConfirmed({ count: value.confirmed })}</p>
          <p class="jmd-quiet">{words.newsletterPending({ count: value.pending })}</p>
          {!value.mail && <Notice tone="warning">{words.newsletterNoMail}</Notice>}
        </>
      )}
      <h3>{words.newsletterSignUp}</h3>
      <p>{words.newsletterSignUpText}</p>
      <LinkRow icon="external" href={address} text={words.newsletterOpen} value={address} external />
      <div class="actions">
        <Button
          kind="secondary"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {words.linkCopy}
        </Button>
        <span role="status">{copied && words.linkCopied}</span>
      </div>
      <QrDownload
        address={address}
        fileName="qr-newsletter"
        label={words.qrLabel({ address })}
        svg={words.qrSvg}
        png={words.qrPng}
        hint={words.qrHint}
      />
    </section>
  );
}
