import { parseRecoveryCode } from '@jmd-digital/crypto';
import { Card, TextField } from '@jmd-digital/ui';
import { deviceLabel } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';

import { Form, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useSession } from '../session.tsx';
import { useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';
import { longEnough, NewPassword, SharedChoice } from './sign-in.tsx';

/** The ways back in, each with what one can read afterwards. */
export function ForgotScreen() {
  const { t } = useTexts();
  const ways = [
    { to: 'recover', title: t.wayCodeTitle, text: t.wayCodeText },
    { to: 'device', title: t.wayDeviceTitle, text: t.wayDeviceText },
    { to: 'reset', title: t.wayCounsellorTitle, text: t.wayCounsellorText },
  ];
  return (
    <Screen title={t.forgotTitle} back="sign-in">
      <p>{t.forgotText}</p>
      <ul class="ways">
        {ways.map(({ to, title, text }) => (
          <li key={to}>
            <Card>
              <button class="jmd-button jmd-button-quiet" type="button" onClick={() => go(to)}>
                {title}
              </button>
              <p>{text}</p>
            </Card>
          </li>
        ))}
      </ul>
      <p>{t.wayNone}</p>
    </Screen>
  );
}

interface CodeFormProps {
  title: string;
  text: string;
  codeLabel: string;
  codeHint: string;
  submit: string;
  /** What is wrong with a code as it was typed; null where it can be tried. */
  judge: (code: string) => string | null;
  send: (filled: { loginName: string; code: string; newPassword: string; shared: boolean }) => Promise<void>;
}

function CodeForm({ title, text, codeLabel, codeHint, submit, judge, send }: CodeFormProps) {
  const { t, e } = useTexts();
  const { busy, failed, run } = useWork();
  const [loginName, setLoginName] = useState('');
  const [code, setCode] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const codeError = judge(code);
  const onSubmit = () => {
    setTried(true);
    if (loginName === '' || codeError || !longEnough(newPassword)) return;
    void run(async () => {
      await send({ loginName, code, newPassword, shared });
      go('');
    });
  };
  return (
    <Screen title={title} back="forgot">
      <p>{text}</p>
      <Form failed={failed} busy={busy} submit={submit} onSubmit={onSubmit}>
        <TextField
          label={t.nameLabel}
          error={tried && loginName === '' ? e['field.required'] : undefined}
          value={loginName}
          onInput={setLoginName}
          autocomplete="username"
        />
        <TextField
          label={codeLabel}
          hint={codeHint}
          error={(tried && codeError) || undefined}
          value={code}
          onInput={setCode}
          autocomplete="off"
          dir="ltr"
        />
        <NewPassword
          value={newPassword}
          onInput={setNewPassword}
          error={tried && !longEnough(newPassword) ? e['field.too_short'] : undefined}
        />
        <SharedChoice shared={shared} onChange={setShared} />
      </Form>
    </Screen>
  );
}

export function RecoverScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  return (
    <CodeForm
      title={t.wayCodeTitle}
      text={t.wayCodeText}
      codeLabel={t.codeLabel}
      codeHint={t.codeHint}
      submit={t.recoverButton}
      judge={(code) => {
        const read = parseRecoveryCode(code);
        return read.ok ? null : t[`badCode.${read.reason}`];
      }}
      send={(filled) => account.recover({ ...filled, deviceLabel: deviceLabel() })}
    />
  );
}

export function ResetScreen() {
  const { t, e } = useTexts();
  const { account } = useSession();
  return (
    <CodeForm
      title={t.wayCounsellorTitle}
      text={t.wayCounsellorText}
      codeLabel={t.resetCodeLabel}
      codeHint={t.resetCodeHint}
      submit={t.resetButton}
      judge={(code) => (code === '' ? e['field.required'] : null)}
      send={(filled) => account.resetWithCode({ ...filled, deviceLabel: deviceLabel() })}
    />
  );
}
