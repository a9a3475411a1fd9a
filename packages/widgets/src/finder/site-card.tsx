import { languageNames } from '@jmd-digital/i18n';
import type { FoundSite } from '@jmd-digital/schemas';
import { Badge, Card, Disclosure, type IconName, LinkRow, Stack } from '@jmd-digital/ui';
import { mapLink, shownLink, spokenNumber } from './links.ts';
import { openingText } from './opening.ts';
import { SiteDetails } from './site-details.tsx';
import { useTexts } from './texts.ts';

export interface SiteCardProps {
  site: FoundSite;
  /** The moment that `openNow` speaks of. */
  at: string;
  /** The language that was asked for, in its own words. */
  wantedLanguage: string | null;
  /** Where one writes to it, if it counsels online. */
  ask?: string | undefined;
}

/** One site: who it is, whether someone is there, and how to reach them. */
export function SiteCard({ site, at, wantedLanguage, ask }: SiteCardProps) {
  const texts = useTexts();
  const { t, f } = texts;
  const { address, phone, email, website } = site;
  const opening = openingText(site, at, texts);
  return (
    <Card>
      <Stack>
        <h3>
          <bdi>{site.name}</bdi>
        </h3>
        <ul class="jmd-badges">
          {site.responsible && <Badge as="li" tone="primary" icon="check" text={t.responsible} />}
          <Badge
            as="li"
            tone={site.openNow === 'open' ? 'success' : 'neutral'}
            icon="clock"
            text={t[`openNow.${site.openNow}`] ?? t['openNow.unknown']}
          />
          {site.virtual && <Badge as="li" tone="neutral" icon="globe" text={t.onlineOnly} />}
        </ul>
        {opening && <p class="jmd-quiet">{opening}</p>}
        {address && (
          <p class="jmd-address">
            <bdi>{address.street}</bdi>
            <br />
            <bdi>
              {address.postalCode} {address.place}
            </bdi>
            {site.distanceKm !== null && (
              <span class="jmd-quiet"> · {t.distance({ distance: f.distance(site.distanceKm) })}</span>
            )}
          </p>
        )}
        {site.distanceMisleads && <p class="jmd-quiet">{t.distanceMisleads}</p>}
        {!site.matchesLanguage && wantedLanguage && <p>{t.doesNotListLanguage({ language: wantedLanguage })}</p>}
        {!site.matchesTopic && <p>{t.doesNotListTopic}</p>}
        <p class="jmd-quiet">
          {t.speaks({ languages: f.list(site.languages.map((tag) => languageNames[tag]?.name ?? tag)) })}
        </p>
        <ul class="jmd-links">
          {ask && <Contact icon="chat" href={ask} text={t.onlineTitle} />}
          {phone && (
            <Contact
              icon="phone"
              href={`tel:${phone}`}
              label={t.callAction({ name: site.name })}
              text={t.call}
              value={spokenNumber(phone)}
            />
          )}
          {email && (
            <Contact
              icon="mail"
              href={`mailto:${email}`}
              label={t.mailAction({ name: site.name })}
              text={t.mail}
              value={email}
            />
          )}
          {address && <Contact icon="map-pin" href={mapLink(address)} outside text={t.mapAction} />}
          {website && (
            <Contact icon="external" href={website} outside text={t.websiteAction} value={shownLink(website)} />
          )}
        </ul>
        <Disclosure summary={t.details}>
          <SiteDetails site={site} />
        </Disclosure>
      </Stack>
    </Card>
  );
}

interface ContactProps {
  icon: IconName;
  href: string;
  text: string;
  label?: string;
  value?: string;
  /** Leads to somebody else's site, which the label says and which learns nothing of this page. */
  outside?: boolean;
}

function Contact({ icon, href, text, label, value, outside }: ContactProps) {
  const { t } = useTexts();
  return (
    <li>
      <LinkRow
        icon={icon}
        href={href}
        text={text}
        value={value}
        label={outside ? `${text} (${t.linkOpensOutside})` : label}
        external={outside}
      />
    </li>
  );
}
