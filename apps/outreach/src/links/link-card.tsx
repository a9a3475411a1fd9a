import { localDay } from '@jmd-digital/i18n';
import type { ShortLink } from '@jmd-digital/schemas';
import { Button, ButtonLink } from '@jmd-digital/ui';
import { Fold } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { QrDownload } from '../tools/qr-download.tsx';
import { Bars } from './bars.tsx';
import { countsUpTo, shortAddress } from './link.ts';
import { useLinkWords } from './words.ts';

const WEEKS_SHOWN = 4;

/** One short link: where it leads, how often it was followed, its QR code. */
export function LinkCard({
  link,
  onChange,
  onRemove,
}: {
  link: ShortLink;
  onChange: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const words = useLinkWords();
  const [copied, setCopied] = useState(false);
  const address = shortAddress(link.slug);
  const days = countsUpTo(link.days, localDay(new Date().toISOString()), WEEKS_SHOWN * 7);
  return (
    <li class="jmd-card jmd-stack">
      <h2 class="link-address">{address}</h2>
      <dl class="facts">
        <dt>{words.linkMedium}</dt>
        <dd>{words[`linkMedium.${link.medium}`]}</dd>
        <dt>{words.linkLeads}</dt>
        <dd>
          <a href={link.url} target="_blank" rel="noopener noreferrer">
            {link.url}
          </a>
        </dd>
      </dl>
      <p>{words.linkTotal({ count: link.total })}</p>
      {link.total > 0 && <Bars days={days} />}
      <div class="actions">
        <Button
          kind="secondary"
          onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
        >
          {words.linkCopy}
        </Button>
        <ButtonLink kind="secondary" href={`#/links/flyer/${link.slug}`}>
          {words.linkFlyer}
        </ButtonLink>
        {onChange && (
          <Button kind="quiet" onClick={onChange}>
            {words.linkChange}
          </Button>
        )}
        {onRemove && (
          <Button kind="quiet" onClick={onRemove}>
            {words.linkRemove}
          </Button>
        )}
        <span role="status">{copied && words.linkCopied}</span>
      </div>
      <Fold summary={words.qrTitle}>
        {() => (
          <QrDownload
            address={address}
            fileName={`qr-${link.slug}`}
            label={words.qrLabel({ address })}
            svg={words.qrSvg}
            png={words.qrPng}
            hint={words.qrHint}
          />
        )}
      </Fold>
    </li>
  );
}
