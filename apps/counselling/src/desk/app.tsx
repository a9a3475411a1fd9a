import { Notice } from '@jmd-digital/ui';
import { Failed, Loading, StepUpDialog, useStateOf, WorkProvider } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { type Session, SessionContext, useSession } from '../session.tsx';
import { Desk } from './desk.tsx';
import { Commands, useKeySwitch } from './keyboard/commands.tsx';
import { Page } from './page.tsx';
import { Voice } from './say.tsx';
import { errorText, loadTexts, type StaffLocale, startLocale, type Texts, TextsContext, useTexts } from './texts.tsx';
import { TopBar } from './top-bar.tsx';

export function App({ session }: { session: Session }) {
  const [locale, setLocale] = useState<StaffLocale>(startLocale);
  const [texts, setTexts] = useState<Texts | null>(null);
  const [keysOn, switchKeys] = useKeySwitch();
  useEffect(() => {
    void loadTexts(locale).then(setTexts);
  }, [locale]);
  if (!texts) return null;
  return (
    <TextsContext.Provider value={texts}>
      <SessionContext.Provider value={session}>
        <WorkProvider words={texts.t} toText={(thrown) => errorText(thrown, texts)}>
          <StepUpDialog words={texts.t} account={session.account}>
            <Commands on={keysOn}>
              <Voice>
                <TopBar locale={locale} onLocale={setLocale} keysOn={keysOn} onKeys={switchKeys} />
                <Body />
              </Voice>
            </Commands>
          </StepUpDialog>
        </WorkProvider>
      </SessionContext.Provider>
    </TextsContext.Provider>
  );
}

function Body() {
  const { t } = useTexts();
  const { account } = useSession();
  const state = useStateOf(account);
  const [failed, setFailed] = useState<unknown>(null);
  const start = () => {
    setFailed(null);
    account.start().catch(setFailed);
  };
  useEffect(start, []);
  if (state.kind === 'starting') {
    return <main class="page">{failed ? <Failed error={failed} onRetry={start} /> : <Loading />}</main>;
  }
  if (state.kind === 'signed-out') {
    return (
      <Page title={t.desk}>
        <Notice tone="info" title={t.signedOut}>
          {t.signedOutText}
        </Notice>
        <div>
          <a class="jmd-button jmd-button-primary" href="/admin/?then=desk">
            {t.toSignIn}
          </a>
        </div>
      </Page>
    );
  }
  if (state.me.kind === 'client') {
    return (
      <Page title={t.desk}>
        <p>{t.notStaff}</p>
        <p>
          <a href="/counselling/">{t.toClientSide}</a>
        </p>
      </Page>
    );
  }
  // Before the second factor is there, the server gives nothing but that.
  if (state.me.needsFactor) {
    return (
      <Page title={t.desk}>
        <p>{t.factorFirst}</p>
        <div>
          <a class="jmd-button jmd-button-primary" href="/admin/?then=desk">
            {t.toFactor}
          </a>
        </div>
      </Page>
    );
  }
  return <Desk key={state.me.id} />;
}
