import { MIN_PASSWORD } from '@jmd-digital/schemas/values';
import { Disclosure, Notice, PasswordField } from '@jmd-digital/ui';
import { useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Act, Failed, Form, Loading, useWork } from '../work.tsx';
import { Factors } from './factors.tsx';

export function OwnScreen() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <Screen title={t.own}>
      <p>
        <bdi>{me.publicName}</bdi> · <bdi>{me.loginName}</bdi>
      </p>
      <h2>{t.factors}</h2>
      <Factors />
      <h2>{t.sessions}</h2>
      <Sessions />
      <Disclosure summary={t.changePassword}>
        <ChangePassword />
      </Disclosure>
    </Screen>
  );
}

function Sessions() {
  const { t, f } = useTexts();
  const { account } = useSession();
  const listed = useLoaded(() => account.jmd.identity.listSessions({}), []);
  if (listed.failed) return <Failed error={listed.failed} onRetry={listed.reload} />;
  if (!listed.value) return <Loading />;
  return (
    <ul class="rows">
      {listed.value.sessions.map((each) => (
        <li key={each.id}>
          <span>
            {word(t, `device.${each.label}`)} –{' '}
            {each.current ? t.thisDevice : t.lastUsed({ date: f.date(each.lastUsedOn) })}
          </span>
          {!each.current && (
            <Act
              label={t.endSession}
              onAct={async () => {
                await account.jmd.identity.endSession({ sessionId: each.id });
                listed.reload();
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangePassword() {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const short = [...password].length < MIN_PASSWORD;
  if (done) return <Notice tone="success">{t.passwordChanged}</Notice>;
  return (
    <Form
      failed={failed}
      busy={busy}
      submit={t.changePassword}
      quiet
      onSubmit={() => {
        setTried(true);
        if (short) return;
        void run(async () => {
          await account.changePassword(password);
          setDone(true);
        });
      }}
    >
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
    </Form>
  );
}
