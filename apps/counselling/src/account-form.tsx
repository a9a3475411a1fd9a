import { suggestName } from '@jmd-digital/domain/identity';
import { isJmdError } from '@jmd-digital/sdk';
import { Button, TextField } from '@jmd-digital/ui';
import { deviceLabel, type Work } from '@jmd-digital/ui/app';
import { useRef, useState } from 'preact/hooks';
import { Form } from './parts.tsx';
import { go } from './route.ts';
import { longEnough, NewPassword, SharedChoice } from './screens/sign-in.tsx';
import { useSession } from './session.tsx';
import { useTexts } from './texts.tsx';

interface Props extends Pick<Work, 'busy' | 'failed' | 'run'> {
  /** Words of the button. */
  submit: string;
  /** What comes once the account is there; part of the same work. */
  onDone(): void | Promise<void>;
}

/** A name and a password. Nothing else is asked, ever. */
export function AccountForm({ busy, failed, run, submit, onDone }: Props) {
  const { t, e, locale } = useTexts();
  const { account } = useSession();
  const [loginName, setLoginName] = useState(() => suggestName(locale, Math.random));
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [nameError, setNameError] = useState<string>();
  const [tried, setTried] = useState(false);
  /** A name that was sent and not heard of: it may be ours already. */
  const sent = useRef<string | null>(null);
  const signUp = async () => {
    const choice = { loginName, password, shared, deviceLabel: deviceLabel() } as const;
    try {
      await account.signUp({ ...choice, locale });
    } catch (error) {
      if (!isJmdError(error)) throw error;
      if (error.reason === 'name_taken' && sent.current === loginName) {
        await account.signIn(choice);
        return true;
      }
      if (error.code === 'NETWORK' || error.code === 'TIMEOUT') sent.current = loginName;
      const wrong = error.fieldErrors.loginName;
      if (error.reason !== 'name_taken' && !wrong) throw error;
      setNameError(wrong === 'too_short' ? e['field.too_short'] : wrong ? t.nameInvalid : e['error.name_taken']);
      return false;
    }
    return true;
  };
  const send = () => {
    setTried(true);
    setNameError(undefined);
    if (!longEnough(password)) return;
    void run(async () => {
      if (await signUp()) await onDone();
    });
  };
  return (
    <>
      <p>{t.signUpText}</p>
      <Form failed={failed} busy={busy} submit={submit} onSubmit={send}>
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
      <Button kind="quiet" onClick={() => go('sign-in')}>
        {t.haveAccount}
      </Button>
    </>
  );
}
