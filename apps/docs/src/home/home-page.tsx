import { type Helpline, helplines } from '@jmd-digital/content/helplines';
import { formatters, htmlLang, LOCALE_NAMES, LOCALES, type Locale } from '@jmd-digital/i18n';
import type { HomeMessages } from '@jmd-digital/i18n/home';
import { ButtonLink } from '@jmd-digital/ui';

export interface PageProps {
  locale: Locale;
  t: HomeMessages;
}

/** The page at `/`: the finder, help in an emergency, and what else runs here. Reads well on paper, too. */
export function HomePage({
  locale,
  t,
  finderTitle,
  quizTitle,
}: PageProps & { finderTitle: string; quizTitle: string }) {
  return (
    <>
      <header class="site-header">
        <a class="skip-link" href="#main">
          {t.skipToContent}
        </a>
        <a class="brand" href={`/?lang=${locale}`}>
          <bdi lang="de">JMD digital</bdi>
        </a>
        <LanguagePicker locale={locale} t={t} />
      </header>
      <main id="main" class="home">
        <p class="demonstration-note">{t.demoNotice}</p>
        <p class="lead">{t.lead}</p>
        <div class="home-columns">
          <div class="finder-frame">
            <jmd-finder lang={locale}>
              <h1 slot="title" class="finder-title">
                {finderTitle}
              </h1>
            </jmd-finder>
            <noscript>
              <h1>{t.noscriptTitle}</h1>
              <p>{t.noscriptText}</p>
            </noscript>
            <section aria-labelledby="steps" class="steps-part">
              <h2 id="steps">{t.stepsTitle}</h2>
              <ol class="steps">
                <li>{t['step.search']}</li>
                <li>{t['step.choose']}</li>
                <li>{t['step.ask']}</li>
              </ol>
              <p class="small">{t.printHint}</p>
            </section>
          </div>
          <aside class="home-aside">
            <section aria-labelledby="ask" class="ask-part">
              <h2 id="ask">{t.askTitle}</h2>
              <p>{t.askText}</p>
              <ButtonLink kind="secondary" icon="chat" href={`/counselling/?lang=${locale}`}>
                {t.askLink}
              </ButtonLink>
            </section>
            <Emergency locale={locale} t={t} />
            <section aria-labelledby="what-runs">
              <h2 id="what-runs">{t.whatRunsTitle}</h2>
              <ul class="what-runs">
                <Running href="/docs/" title={t.docsLink} text={t.docsText} />
                <Running href="/docs/playground/" title={t.embedLink} text={t.embedText} />
                <Running href="/docs/quiz/" title={quizTitle} />
                <Running href="/hsds/" title={t.apiLink} text={t.apiText} />
              </ul>
            </section>
          </aside>
        </div>
      </main>
      <footer class="site-footer">
        <p>{t.independentNotice}</p>
        <p>{t.footerLicence}</p>
        <p>{t.footerSources}</p>
        <p>
          <a class="staff-link" href={`/admin/?lang=${locale.startsWith('de') ? 'de' : 'en'}`}>
            {t.staffLink}
          </a>
        </p>
      </footer>
    </>
  );
}

/** A form, so that it works without a script; a link to each language, so that search engines find them. */
function LanguagePicker({ locale, t }: PageProps) {
  return (
    <nav class="languages" aria-label={t.languagePickerLabel}>
      <ul>
        {LOCALES.map((other) => (
          <li key={other}>
            <a
              href={`/?lang=${other}`}
              lang={htmlLang(other)}
              hreflang={htmlLang(other)}
              aria-current={other === locale ? 'true' : undefined}
            >
              <bdi>{LOCALE_NAMES[other]}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Running({ href, title, text }: { href: string; title: string; text?: string }) {
  return (
    <li>
      <a href={href}>{title}</a>
      {text && <p>{text}</p>}
    </li>
  );
}

const FIRST = ['emergency-112', 'police-110', 'nummer-gegen-kummer', 'telefonseelsorge-1'];

/** Numbers that always stand there, without a script and without a network once the page is open. */
function Emergency({ locale, t }: PageProps) {
  const first = helplines.filter(({ id }) => FIRST.includes(id));
  const more = helplines.filter(({ id }) => !FIRST.includes(id));
  return (
    <section class="emergency" aria-labelledby="emergency">
      <h2 id="emergency">{t.emergencyTitle}</h2>
      <p>{t.emergencyText}</p>
      <Lines lines={first} locale={locale} t={t} />
      <details>
        <summary>{t.moreHelplines}</summary>
        <Lines lines={more} locale={locale} t={t} />
      </details>
      <p class="small">{t.emergencyAbroad}</p>
    </section>
  );
}

function Lines({ lines, locale, t }: PageProps & { lines: readonly Helpline[] }) {
  return (
    <ul class="helplines">
      {lines.map((line) => (
        <li key={line.id}>
          <a href={line.tel} aria-label={t.helplineCall({ name: line.name[locale], number: line.dial })}>
            <bdi dir="ltr">{line.dial}</bdi>
          </a>
          <div>
            <strong>{line.name[locale]}</strong>
            <p>{line.purpose[locale]}</p>
            <p class="small">{factsOf(line, locale, t).join(' · ')}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function factsOf(line: Helpline, locale: Locale, t: HomeMessages): string[] {
  const f = formatters(locale);
  const hours =
    line.hours === 'always'
      ? [t.helplineRoundTheClock]
      : (line.hours ?? []).map(({ weekdays, opens, closes }) => {
          const [from = 1, to = from] = [weekdays[0], weekdays.at(-1)];
          const days = from === to ? f.weekday(from) : t.helplineDays({ from: f.weekday(from), to: f.weekday(to) });
          return t.helplineHours({ days, from: opens, to: closes });
        });
  return [
    ...hours,
    ...(line.free ? [t.helplineFree] : []),
    ...(line.anonymous ? [t.helplineAnonymous] : []),
    ...(line.interpretedLanguages ? [t.helplineLanguages({ count: line.interpretedLanguages })] : []),
    ...(line.signLanguage ? [t.helplineSignLanguage] : []),
    line.confirmedByOperator
      ? t.helplineConfirmed({ date: f.date(line.checkedOn) })
      : t.helplineSource({ date: f.date(line.checkedOn) }),
  ];
}
