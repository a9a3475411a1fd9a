import type { Account } from '@jmd-digital/sdk/account';
import { Notice } from '@jmd-digital/ui';
import { Failed, Loading, StepUpDialog, useStateOf, WorkProvider } from '@jmd-digital/ui/app';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from './screen.tsx';
import { AccountContext, useAccount } from './session.tsx';
import { SignedIn } from './signed-in.tsx';
import { errorText, loadTexts, type StaffLocale, startLocale, type Texts, TextsContext, useTexts } from './texts.tsx';
import { TopBar } from './top-bar.tsx';

/** Where one signs in and comes back from. */
const SIGN_IN = '/admin/?then=outreach';

export function App({ account }: { account: Account }) {
  const [locale, setLocale] = useState<StaffLocale>(startLocale);
  const [texts, setTexts] = useState<Texts | null>(null);
  useEffect(() => {
    void loadTexts(locale).then(setTexts);
  }, [locale]);
  if (!texts) return null;
  return (
    <TextsContext.Provider value={texts}>
      <AccountContext.Provider value={account}>
        <WorkProvider words={texts.t} toText={(thrown) => errorText(thrown, texts)}>
          <StepUpDialog words={texts.t} account={account}>
            <TopBar locale={locale} onLocale={setLocale} />
            <Body />
          </StepUpDialog>
        </WorkProvider>
      </AccountContext.Provider>
    </TextsContext.Provider>
  );
}

function Body() {
  const { t } = useTexts();
  const account = useAccount();
  const state = useStateOf(account);
  const [failed, setFailed] = useState<unknown>(null);
  const start = () => {
    setFailed(null);
    account.start().catch(setFailed);
  };
  useEffect(start, []);
  if (state.kind === 'starting') {
    return <main class="screen">{failed ? <Failed error={failed} onRetry={start} /> : <Loading />}</main>;
  }
  if (state.kind === 'signed-out') {
    return (
      <Screen title={t.outreach}>
        <Notice tone="info" title={t.signedOut}>
          {t.signedOutText}
        </Notice>
        <ToSignIn text={t.toSignIn} />
      </Screen>
    );
  }
  if (state.me.kind === 'client') {
    return (
      <Screen title={t.outreach}>
        <p>{t.notStaff}</p>
      </Screen>
    );
  }
  // Before the second factor is there, the server gives nothing but that.
  if (state.me.needsFactor) {
    return (
      <Screen title={t.outreach}>
        <p>{t.factorFirst}</p>
        <ToSignIn text={t.toFactor} />
      </Screen>
    );
  }
  return <SignedIn key={state.me.id} />;
}

function ToSignIn({ text }: { text: string }) {
  return (
    <div>
      <a class="jmd-button jmd-button-primary" href={SIGN_IN}>
        {text}
      </a>
    </div>
  );
}
