import { suggestName } from '@jmd-digital/domain/identity';
import { MIN_PASSWORD } from '@jmd-digital/schemas/values';
import { isJmdError } from '@jmd-digital/sdk';
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
        <Button kind="primary" onClick={() => go('new')}>
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

export function SignUpScreen() {
  const { t, e, locale } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [loginName, setLoginName] = useState(() => suggestName(locale, Math.random));
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [nameError, setNameError] = useState<string>();
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    setNameError(undefined);
    if (!longEnough(password)) return;
    void run(async () => {
      try {
        await account.signUp({ loginName, password, locale, shared, deviceLabel: deviceLabel() });
        go('ask');
      } catch (error) {
        if (isJmdError(error) && (error.reason === 'name_taken' || error.fieldErrors.loginName)) {
          const reason = error.fieldErrors.loginName ?? 'invalid';
          setNameError(
            error.reason === 'name_taken'
              ? e['error.name_taken']
              : reason === 'too_short'
                ? e['field.too_short']
                : t.nameInvalid,
          );
          return;
        }
        throw error;
      }
    });
  };
  return (
    <Screen title={t.signUpTitle} back="">
      <p>{t.signUpText}</p>
      <Form failed={failed} busy={busy} submit={t.signUpButton} onSubmit={submit}>
        <TextField
          label={t.nameLabel}
          hint={t.nameHint}
          error={nameError}
          value={loginName}
          onInput={setLoginName}
          autocomplete="username"
          maxLength={60}
        />
        <div>
          <Button kind="secondary" onClick={() => setLoginName(suggestName(locale, Math.random))}>
            {t.anotherName}
          </Button>
        </div>
        <NewPassword
          value={password}
          onInput={setPassword}
          error={tried && !longEnough(password) ? e['field.too_short'] : undefined}
        />
        <p>{t.keepWarning}</p>
        <SharedChoice shared={shared} onChange={setShared} />
      </Form>
    </Screen>
  );
}

export function SignInScreen() {
  const { t, e } = useTexts();
  const { account } = useSession();
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
      else go('');
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
