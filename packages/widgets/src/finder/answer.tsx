import { languageNames } from '@jmd-digital/i18n';
import type { FindSitesInput, FindSitesOutput, FoundSite, OnlineOffer, Place } from '@jmd-digital/schemas';
import { Button, Notice, Stack } from '@jmd-digital/ui';
import { useState } from 'preact/hooks';
import { ChoosePlace } from './choose-place.tsx';
import { askLink } from './links.ts';
import { SiteCard } from './site-card.tsx';
import { useTexts } from './texts.ts';

export interface AnswerProps {
  answer: FindSitesOutput;
  query: FindSitesInput | null;
  /** Our own address. */
  base: string;
  busy: boolean;
  onChoose(place: Place): void;
  onBack(): void;
}

/** The answer in the order that helps: what is responsible or, where it is better, online counselling first. */
export function Answer({ answer, query, base, busy, onChoose, onBack }: AnswerProps) {
  const { locale } = useTexts();
  const { at, online } = answer;
  const wantedLanguage = query?.language ? languageNames[query.language].name : null;
  const cards = { at, wantedLanguage };
  if (answer.kind === 'choose-place')
    return <ChoosePlace answer={answer} busy={busy} onChoose={onChoose} onBack={onBack} />;
  // Without a place the whole answer is online counselling, and the heading above has said so.
  const titled = answer.kind !== 'found' || answer.places.length > 0;
  const ask = (id: string) => askLink(base, id, locale, query);
  const onlinePart = <Online offer={online} titled={titled} ask={ask} {...cards} />;
  if (answer.kind !== 'found') {
    return (
      <Stack>
        <Explanation answer={answer} />
        {onlinePart}
      </Stack>
    );
  }
  return (
    <Stack>
      {online.first && onlinePart}
      <Sites answer={answer} {...cards} />
      {!online.first && onlinePart}
    </Stack>
  );
}

interface Cards {
  at: string;
  wantedLanguage: string | null;
  ask?: (id: string) => string;
}

function Sites({ answer, at, wantedLanguage }: Cards & { answer: Extract<FindSitesOutput, { kind: 'found' }> }) {
  const { t } = useTexts();
  const { sites, places } = answer;
  if (places.length === 0) return null;
  if (sites.length === 0) {
    return <p>{wantedLanguage ? t.noSitesForLanguage({ language: wantedLanguage }) : t.noSites}</p>;
  }
  const responsible = sites.filter((site) => site.responsible);
  const others = sites.filter((site) => !site.responsible);
  return (
    <>
      <CardList sites={responsible} at={at} wantedLanguage={wantedLanguage} />
      <OtherSites sites={others} at={at} wantedLanguage={wantedLanguage} />
    </>
  );
}

/** How many of the others stand there at once: on a phone a long list hides what comes after it. */
const FIRST_OTHERS = 2;

function OtherSites({ sites, at, wantedLanguage }: Cards & { sites: readonly FoundSite[] }) {
  const { t } = useTexts();
  const [all, showAll] = useState(false);
  if (sites.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, sites.length - FIRST_OTHERS);
  return (
    <>
      <h3 class="jmd-section-title">{t.otherSitesTitle}</h3>
      <CardList sites={sites.slice(0, sites.length - hidden)} at={at} wantedLanguage={wantedLanguage} />
      {hidden > 0 && (
        <div>
          <Button kind="secondary" onClick={() => showAll(true)}>
            {t.showMoreSites({ count: hidden })}
          </Button>
        </div>
      )}
    </>
  );
}

function Online({ offer, titled, ...cards }: Cards & { offer: OnlineOffer; titled: boolean }) {
  const { t } = useTexts();
  return (
    <section class="jmd-online">
      {titled && <h3 class="jmd-section-title">{t.onlineTitle}</h3>}
      <p>{offer.because ? t[`onlineBecause.${offer.because}`] : t.onlineText}</p>
      <CardList sites={offer.sites} {...cards} />
    </section>
  );
}

function CardList({ sites, ask, ...card }: Cards & { sites: readonly FoundSite[] }) {
  if (sites.length === 0) return null;
  return (
    <ul class="jmd-cards">
      {sites.map((site) => (
        <li key={site.id}>
          <SiteCard site={site} ask={ask?.(site.id)} {...card} />
        </li>
      ))}
    </ul>
  );
}

function Explanation({ answer }: { answer: Exclude<FindSitesOutput, { kind: 'found' | 'choose-place' }> }) {
  const { t } = useTexts();
  const help = {
    'unknown-postal-code': t.unknownCodeHelp,
    'large-recipient': t.largeRecipientHelp,
    abroad: t.abroadText,
  };
  return <Notice tone={answer.kind === 'abroad' ? 'info' : 'warning'}>{help[answer.kind]}</Notice>;
}
