import type { Argon2 } from '@jmd-digital/crypto';
import type { Account } from '@jmd-digital/sdk/account';
import { Failed, Loading, StepUpDialog, useRoute, useStateOf, WorkProvider } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { hasDesk, hasOutreach, placesOf } from './places.tsx';
import { Screen } from './screen.tsx';
import { FactorScreen } from './screens/factors.tsx';
import { InvitationScreen } from './screens/invitation.tsx';
import { SignInScreen } from './screens/sign-in.tsx';
import { SessionContext, useMe, useSession } from './session.tsx';
import { errorText, loadTexts, type StaffLocale, startLocale, type Texts, TextsContext, useTexts } from './texts.tsx';

export function App({ account, argon2 }: { account: Account; argon2: Argon2 }) {
  const [locale, setLocale] = useState<StaffLocale>(startLocale);
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    void loadTexts(locale).then(setTexts);
  }, [locale]);
  if (!texts) return null;
  return (
    <TextsContext.Provider value={texts}>
      <SessionContext.Provider value={{ account, argon2 }}>
        <WorkProvider words={texts.t} toText={(thrown) => errorText(thrown, texts)}>
          <StepUpDialog words={texts.t} account={account}>
            <Frame locale={locale} onLocale={setLocale} />
          </StepUpDialog>
        </WorkProvider>
      </SessionContext.Provider>
    </TextsContext.Provider>
  );
}

function Frame({ locale, onLocale }: { locale: StaffLocale; onLocale: (locale: StaffLocale) => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const state = useStateOf(account);
  const [failed, setFailed] = useState<unknown>(null);
  const start = () => {
    setFailed(null);
    account.start().catch(setFailed);
  };
  useEffect(start, []);
  return (
    <>
      <header class="bar">
        <span class="brand">{t.title}</span>
        <span class="bar-end">
          {state.kind === 'signed-in' && (
            <button class="jmd-button jmd-button-quiet" type="button" onClick={() => void account.signOut()}>
              {t.signOut}
            </button>
          )}
          <button
            class="jmd-button jmd-button-quiet"
            type="button"
            lang={locale === 'de' ? 'en' : 'de'}
            onClick={() => onLocale(locale === 'de' ? 'en' : 'de')}
          >
            {locale === 'de' ? 'English' : 'Deutsch'}
          </button>
        </span>
      </header>
      {state.kind === 'starting' ? (
        <main class="screen">{failed ? <Failed error={failed} onRetry={start} /> : <Loading />}</main>
      ) : state.kind === 'signed-out' ? (
        <SignedOut />
      ) : (
        <SignedIn key={state.me.id} />
      )}
    </>
  );
}

function SignedOut() {
  const route = useRoute();
  return route.name === 'invitation' ? <InvitationScreen token={route.id} /> : <SignInScreen />;
}

const DESK = '/counselling/desk/';
const OUTREACH = '/outreach/';

/** Who was sent here to sign in goes back to where they came from: such places are named, not given. */
const CAME_FROM: ReadonlyMap<string | null, string> = new Map([
  ['desk', DESK],
  ['outreach', OUTREACH],
]);
const cameFrom = () => CAME_FROM.get(new URL(location.href).searchParams.get('then'));

function SignedIn() {
  const { t } = useTexts();
  const route = useRoute();
  const me = useMe();
  const places = placesOf(me);
  const named = places.find(({ name }) => name === route.name);
  const place = named ?? places[0];
  const onward = me.kind === 'staff' && !me.needsFactor ? cameFrom() : undefined;
  useEffect(() => {
    if (onward) location.replace(onward);
  }, [onward]);
  // What is no place of theirs leads to the first one, and not to something in it.
  const id = named ? route.id : '';
  if (me.kind === 'client')
    return (
      <Screen title={t.title}>
        <p>{t.notStaff}</p>
      </Screen>
    );
  if (me.needsFactor) return <FactorScreen first />;
  if (onward)
    return (
      <main class="screen">
        <Loading />
      </main>
    );
  return (
    <div class="panes">
      <nav aria-label={t.nav}>
        <ul>
          {hasDesk(me) && (
            <li>
              <a href={DESK}>{t.desk}</a>
            </li>
          )}
          {hasOutreach(me) && (
            <li>
              <a href={OUTREACH}>{t.outreach}</a>
            </li>
          )}
          {places.map(({ name, label }) => (
            <li key={name}>
              <a href={`#/${name}`} aria-current={name === place?.name ? 'page' : undefined}>
                {label(t)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {place && <place.screen key={place.name} id={id} />}
    </div>
  );
}
