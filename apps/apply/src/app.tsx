import type { Locale } from '@jmd-digital/i18n';
import { useRoute } from '@jmd-digital/ui/app';
import { type ComponentType, Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { LateFace } from './cast-later.tsx';
import { Later } from './later.tsx';
import { Failed, Loading } from './parts.tsx';
import { type Play, PlayContext, useBegun } from './play.tsx';
import { go } from './route.ts';
import { MapScreen } from './screens/map.tsx';
import { loadTexts, startLocale, type Texts, TextsContext, useTexts } from './texts.tsx';
import { Trouble } from './trouble.tsx';
import { useSync } from './use-sync.ts';

/** Screens, by the first part of their address. The map comes with the app, the others when one goes there. */
const SCREENS: Readonly<Record<string, ComponentType<{ id: string }>>> = {
  '': MapScreen,
  station: Later(async () => (await import('./screens/station.tsx')).StationScreen),
  story: Later(async () => (await import('./screens/story.tsx')).StoryScreen),
  avatar: Later(async () => (await import('./screens/avatar.tsx')).AvatarScreen),
  daily: Later(async () => (await import('./screens/daily.tsx')).DailyScreen),
  me: Later(async () => (await import('./screens/me.tsx')).MeScreen),
  facts: Later(async () => (await import('./screens/facts.tsx')).FactsScreen),
  proof: Later(async () => (await import('./screens/proof.tsx')).ProofScreen),
  workshop: Later(async () => (await import('./screens/workshop.tsx')).WorkshopScreen),
  lead: Later(async () => (await import('./screens/lead.tsx')).LeadScreen),
};

export function App({ play, firstLocale }: { play: Play; firstLocale: Locale }) {
  const [texts, setTexts] = useState<Texts | null>(null);
  const [failed, setFailed] = useState(false);
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => play.device.subscribe(() => setLocale(startLocale(play.device.read().locale))), [play]);
  const load = () => {
    let current = true;
    setFailed(false);
    loadTexts(locale).then(
      (loaded) => current && setTexts(loaded),
      () => current && setFailed(true),
    );
    play.offline.keep();
    return () => {
      current = false;
    };
  };
  useEffect(load, [locale]);
  // Without words there is nothing to say but that they did not come; a sign says it in every language.
  if (!texts) return failed ? <Failed onRetry={load} /> : <Loading />;
  return (
    <TextsContext.Provider value={texts}>
      <PlayContext.Provider value={play}>
        <Frame />
      </PlayContext.Provider>
    </TextsContext.Provider>
  );
}

function Frame() {
  useSync();
  const { t } = useTexts();
  const route = useRoute();
  const Place = SCREENS[route.name];
  return (
    <>
      <button class="skip-link" type="button" onClick={() => document.querySelector<HTMLElement>('#main h1')?.focus()}>
        {t.skip}
      </button>
      {route.name !== 'lead' && <Header place={route.name} />}
      <Trouble />
      <Fragment key={`${route.name}/${route.id}`}>{Place ? <Place id={route.id} /> : <NotFound />}</Fragment>
    </>
  );
}

function Header({ place }: { place: string }) {
  const { t } = useTexts();
  const begun = useBegun();
  return (
    <header class="bar">
      {place === '' ? (
        <span class="brand">JMD apply</span>
      ) : (
        <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('')}>
          <svg class="jmd-icon jmd-icon-mirrored" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M19 12H5M11 6l-6 6 6 6" />
          </svg>
          {t.home}
        </button>
      )}
      {begun && place !== 'me' && (
        <button class="me-button" type="button" aria-label={t.meTitle} onClick={() => go('me')}>
          <LateFace who="you" />
        </button>
      )}
    </header>
  );
}

function NotFound() {
  const { t } = useTexts();
  return (
    <main id="main" class="screen">
      <h1 tabIndex={-1}>{t.notFound}</h1>
    </main>
  );
}
