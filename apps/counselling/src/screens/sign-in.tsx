import { MIN_PASSWORD } from '@jmd-digital/schemas/values';
import { Button, CheckBox, PasswordField, TextField } from '@jmd-digital/ui';
import { deviceLabel } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Form, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';

export function WelcomeScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const { state } = account;
  return (
    <Screen title={t.welcomeTitle}>
      {state.kind === 'signed-out' && state.why === 'ended' && <p>{t.signedOutEnded}</p>}
      <p class="lead">{t.welcomeText}</p>
      <p>{t.welcomeSealed}</p>
      <div class="actions">
        <Button kind="primary" onClick={() => go('ask')}>
          {t.startButton}
        </Button>
        <Button kind="secondary" onClick={() => go('sign-in')}>
          {t.haveAccount}
        </Button>
      </div>
    </Screen>
  );
}

/** A password that is being chosen, with an honest word on its length. */
export function NewPassword({
  value,
  onInput,
  error,
}: {
  value: string;
  onInput: (value: string) => void;
  error?: string | undefined;
}) {
  const { t } = useTexts();
  const missing = MIN_PASSWORD - [...value].length;
  return (
    <div class="jmd-stack">
      <PasswordField
        label={t.passwordLabel}
        hint={t.passwordHint}
        error={error}
        value={value}
        onInput={onInput}
        autocomplete="new-password"
        show={t.showPassword}
        hide={t.hidePassword}
      />
      <p class="jmd-quiet" role="status">
        {value === '' ? '' : missing > 0 ? t.passwordShort({ count: missing }) : t.passwordGood}
      </p>
    </div>
  );
}

export const longEnough = (password: string): boolean => [...password].length >= MIN_PASSWORD;

export function SharedChoice({ shared, onChange }: { shared: boolean; onChange: (shared: boolean) => void }) {
  const { t } = useTexts();
  return <CheckBox label={t.sharedLabel} hint={t.sharedHint} checked={shared} onChange={onChange} />;
}

export function SignInScreen() {
  const { t, e } = useTexts();
  const { account, drafts } = useSession();
  const { busy, failed, run } = useWork();
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const required = (value: string) => (tried && value === '' ? e['field.required'] : undefined);
  const submit = () => {
    setTried(true);
    if (loginName === '' || password === '') return;
    void run(async () => {
      const step = await account.signIn({ loginName, password, shared, deviceLabel: deviceLabel() });
      // Staff have a place of their own, where the second factor is asked for.
      if (step.kind === 'second-factor') location.assign('/admin/');
      // Who wrote a question before they signed in goes on with it.
      else go((await drafts.adopt('ask').catch(() => null)) ? 'ask' : '');
    });
  };
  return (
    <Screen title={t.signInTitle} back="">
      <Form failed={failed} busy={busy} submit={t.signInButton} onSubmit={submit}>
        <TextField
          label={t.nameLabel}
          error={required(loginName)}
          value={loginName}
          onInput={setLoginName}
          autocomplete="username"
        />
        <PasswordField
          label={t.passwordLabel}
          error={required(password)}
          value={password}
          onInput={setPassword}
          autocomplete="current-password"
          show={t.showPassword}
          hide={t.hidePassword}
        />
        <SharedChoice shared={shared} onChange={setShared} />
      </Form>
      <Button kind="quiet" onClick={() => go('forgot')}>
        {t.forgot}
      </Button>
    </Screen>
  );
}
