import type { Argon2 } from '@jmd-digital/crypto';
import { LOCALE_NAMES, LOCALES, type Locale, reviewedByNativeSpeaker } from '@jmd-digital/i18n';
import type { Account, AccountState } from '@jmd-digital/sdk/account';
import { Notice } from '@jmd-digital/ui';
import { useRoute } from '@jmd-digital/ui/app';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { forgetOffline, keepOffline } from './offline.ts';
import { Loading, Retry, Screen } from './parts.tsx';
import { QuickExit } from './quick-exit.tsx';
import { go } from './route.ts';
import { SIGNED_IN, SIGNED_OUT } from './screens.tsx';
import { makeSession, SessionContext, useAccountState, useSession } from './session.tsx';
import { errorText, loadTexts, type Texts, TextsContext, useTexts } from './texts.tsx';

export interface AppProps {
  account: Account;
  argon2: Argon2;
  supported: boolean;
  firstLocale: Locale;
}

export function App({ account, argon2, supported, firstLocale }: AppProps) {
  const [texts, setTexts] = useState<Texts | null>(null);
  const [locale, setLocale] = useState(firstLocale);
  const session = useMemo(() => makeSession(account, argon2), [account, argon2]);
  useEffect(() => {
    let current = true;
    void loadTexts(locale).then((loaded) => current && setTexts(loaded));
    return () => {
      current = false;
    };
  }, [locale]);
  if (!texts) return null;
  return (
    <TextsContext.Provider value={texts}>
      <SessionContext.Provider value={session}>
        <button
          class="skip-link"
          type="button"
          onClick={() => document.querySelector<HTMLElement>('#main h1')?.focus()}
        >
          {texts.t.skip}
        </button>
        <Header account={account} locale={locale} onLocale={setLocale} />
        {supported ? <Body account={account} /> : <Unsupported />}
      </SessionContext.Provider>
    </TextsContext.Provider>
  );
}

function Header({
  account,
  locale,
  onLocale,
}: {
  account: Account;
  locale: Locale;
  onLocale: (locale: Locale) => void;
}) {
  const state = useAccountState(account);
  return (
    <TextsContext.Consumer>
      {(texts) => (
        <header class="bar">
          <QuickExit />
          <span class="bar-end">
            {state.kind === 'signed-in' && (
              <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go('settings')}>
                {texts?.t.settings}
              </button>
            )}
            <label class="language">
              <span class="jmd-hidden">{texts?.t.language}</span>
              <select
                class="jmd-input"
                value={locale}
                onChange={(event) => onLocale(event.currentTarget.value as Locale)}
              >
                {LOCALES.map((each) => (
                  <option key={each} value={each}>
                    {LOCALE_NAMES[each]}
                  </option>
                ))}
              </select>
            </label>
          </span>
        </header>
      )}
    </TextsContext.Consumer>
  );
}

const APPLY = '/apply/#/me';

/** Who came from JMD apply to sign in goes back there. There is one such place, and it is named, not given. */
const cameFromApply = () => new URL(location.href).searchParams.get('then') === 'apply';

function Body({ account }: { account: Account }) {
  const state = useAccountState(account);
  const route = useRoute();
  const [failed, setFailed] = useState<unknown>(null);
  const start = () => {
    setFailed(null);
    account.start().catch(setFailed);
  };
  useEffect(start, []);
  useSending(state.kind === 'signed-in');
  useOffline(state, route.name);
  const back = state.kind === 'signed-in' && cameFromApply();
  useEffect(() => {
    if (back) location.replace(APPLY);
  }, [back]);
  if (state.kind === 'starting' || back) {
    return (
      <main id="main" class="screen">
        <TextsContext.Consumer>
          {(texts) => (failed && texts ? <Retry text={errorText(failed, texts)} onRetry={start} /> : <Loading />)}
        </TextsContext.Consumer>
      </main>
    );
  }
  const screens = state.kind === 'signed-in' ? SIGNED_IN : SIGNED_OUT;
  const Place = screens[route.name] ?? screens[''];
  return (
    <>
      {Place && <Place key={`${route.name}/${route.id}`} id={route.id} />}
      {state.kind !== 'signed-in' && <Unreviewed />}
    </>
  );
}

/** Said where people decide whether to trust the page, and not beside every message. */
function Unreviewed() {
  const { t, locale } = useTexts();
  return reviewedByNativeSpeaker[locale] ? null : <footer class="foot jmd-small">{t.unreviewed}</footer>;
}

/**
 * Keeps the page on the own device of who uses it, and takes it away where somebody signs out or says that the device is
 * another's. A session that ended by itself changes nothing.
 */
function useOffline(state: AccountState, place: string): void {
  const asks = state.kind !== 'signed-in' && place === 'ask';
  const keeps = asks || (state.kind === 'signed-in' && !state.shared);
  const forgets = !keeps && (state.kind === 'signed-in' || (state.kind === 'signed-out' && state.why !== 'ended'));
  useEffect(() => {
    if (keeps) void keepOffline().catch(() => {});
    else if (forgets) void forgetOffline().catch(() => {});
  }, [keeps, forgets]);
}

/** How often what waits is tried again while the page is open, milliseconds. */
const AGAIN_MS = 20_000;

/** Sends what waits on this device, whatever screen is shown: at once, when the network comes back, and now and then. */
function useSending(signedIn: boolean): void {
  const { account, outbox } = useSession();
  useEffect(() => {
    if (!signedIn) return;
    const flush = () => void outbox.flush();
    const back = () => {
      // The account that one goes on with without a network is the one of yesterday.
      void account.refresh().catch(() => {});
      flush();
    };
    flush();
    const timer = setInterval(flush, AGAIN_MS);
    addEventListener('online', back);
    return () => {
      clearInterval(timer);
      removeEventListener('online', back);
    };
  }, [signedIn]);
}

function Unsupported() {
  return (
    <TextsContext.Consumer>
      {(texts) =>
        texts && (
          <Screen title={texts.t.unsupportedTitle}>
            <Notice tone="warning">{texts.t.unsupportedText}</Notice>
          </Screen>
        )
      }
    </TextsContext.Consumer>
  );
}
