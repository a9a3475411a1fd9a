import { MIN_PASSWORD } from '@jmd-digital/schemas/values';
import { CheckBox, Notice, PasswordField, TextField } from '@jmd-digital/ui';
import { deviceLabel, Failed, Form, goTo, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';

/** Takes up an invitation. Its token stands behind `#`, so that it is in no log. */
export function InvitationScreen({ token }: { token: string }) {
  const { t, f, locale } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useGuardedWork();
  const opened = useLoaded(() => account.jmd.identity.openInvitation({ token }), [token]);
  const [loginName, setLoginName] = useState('');
  const [publicName, setPublicName] = useState('');
  const [password, setPassword] = useState('');
  const [shared, setShared] = useState(false);
  const [tried, setTried] = useState(false);
  const short = [...password].length < MIN_PASSWORD;
  if (opened.failed) {
    return (
      <Screen title={t.invitationTitle}>
        <Failed error={opened.failed} onRetry={opened.reload} />
      </Screen>
    );
  }
  if (!opened.value)
    return (
      <main class="screen">
        <Loading />
      </main>
    );
  const { role, scopeName, expiresAt } = opened.value;
  return (
    <Screen title={t.invitationTitle}>
      <Notice tone="info">
        {word(t, `role.${role}`)} – <bdi>{scopeName ?? t.platform}</bdi>. {t.validUntil({ date: f.date(expiresAt) })}
      </Notice>
      <Form
        failed={failed}
        busy={busy}
        submit={t.invitationAccept}
        onSubmit={() => {
          setTried(true);
          if (short) return;
          void run(async () => {
            await account.acceptInvitation({
              token,
              loginName,
              publicName,
              password,
              locale,
              shared,
              deviceLabel: deviceLabel(),
            });
            goTo('', 'replace');
          });
        }}
      >
        <TextField
          label={t.loginName}
          hint={t.loginNameHint}
          value={loginName}
          onInput={setLoginName}
          autocomplete="username"
        />
        <TextField
          label={t.publicName}
          hint={t.publicNameHint}
          value={publicName}
          onInput={setPublicName}
          autocomplete="nickname"
        />
        <PasswordField
          label={t.password}
          hint={t.passwordHint}
          error={tried && short ? t.passwordShort : undefined}
          value={password}
          onInput={setPassword}
          autocomplete="new-password"
          show={t.show}
          hide={t.hide}
        />
        <CheckBox label={t.shared} hint={t.sharedHint} checked={shared} onChange={setShared} />
      </Form>
    </Screen>
  );
}
