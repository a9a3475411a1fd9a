import type { ListSessionsOutput } from '@jmd-digital/schemas';
import { Button, Disclosure, Notice, TextField } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { Form, Loading, Retry, Screen } from '../parts.tsx';
import { go } from '../route.ts';
import { useMe, useSession } from '../session.tsx';
import { StepUp } from '../step-up.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useWork } from '../use-work.ts';
import { longEnough, NewPassword } from './sign-in.tsx';

export function SettingsScreen() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  return (
    <Screen title={t.settings} back="">
      <p>
        {t.nameLabel}: <bdi>{me.loginName}</bdi>
      </p>
      <div class="actions">
        <Button kind="secondary" onClick={() => go('recovery')}>
          {t.recoveryTitle}
        </Button>
        <Button kind="secondary" onClick={() => go('add-device')}>
          {t.addDeviceTitle}
        </Button>
      </div>
      <Disclosure summary={t.sessionsTitle}>
        <Sessions />
      </Disclosure>
      <Disclosure summary={t.changePasswordTitle}>
        <ChangePassword />
      </Disclosure>
      <Disclosure summary={t.noticeTitle}>
        <NoticeAddress />
      </Disclosure>
      <Disclosure summary={t.closeTitle}>
        <CloseAccount />
      </Disclosure>
      <div>
        <Button kind="secondary" onClick={() => void account.signOut().then(() => go(''))}>
          {t.signOutButton}
        </Button>
      </div>
    </Screen>
  );
}

function Sessions() {
  const texts = useTexts();
  const { t, f } = texts;
  const { account } = useSession();
  const [sessions, setSessions] = useState<ListSessionsOutput['sessions'] | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const load = () => {
    setFailed(null);
    account.jmd.identity.listSessions({}).then((answer) => setSessions(answer.sessions), setFailed);
  };
  useEffect(load, []);
  const { failed: notEnded, run } = useWork();
  if (failed) return <Retry text={errorText(failed, texts)} onRetry={load} />;
  if (!sessions) return <Loading />;
  return (
    <>
      {notEnded && <Notice tone="error">{notEnded}</Notice>}
      <ul class="sessions">
        {sessions.map((each) => (
          <li key={each.id}>
            <span>
              {t[`device.${each.label}`]}
              {each.current ? ` – ${t.sessionThis}` : ` – ${t.sessionLast({ date: f.date(each.lastUsedOn) })}`}
            </span>
            {!each.current && (
              <Button
                kind="secondary"
                onClick={() =>
                  void run(async () => {
                    await account.jmd.identity.endSession({ sessionId: each.id });
                    load();
                  })
                }
              >
                {t.sessionEnd}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function ChangePassword() {
  const { t, e } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  if (done) return <Notice tone="success">{t.changePasswordDone}</Notice>;
  return (
    <Form
      quiet
      failed={failed}
      busy={busy}
      submit={t.changePasswordTitle}
      onSubmit={() => {
        setTried(true);
        if (!longEnough(password)) return;
        void run(async () => {
          await account.changePassword(password);
          setDone(true);
        });
      }}
    >
      <NewPassword
        value={password}
        onInput={setPassword}
        error={tried && !longEnough(password) ? e['field.too_short'] : undefined}
      />
    </Form>
  );
}

function NoticeAddress() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useWork();
  const [email, setEmail] = useState('');
  return (
    <>
      <Form
        quiet
        failed={failed}
        busy={busy}
        submit={t.saveButton}
        onSubmit={() =>
          void run(async () => {
            await account.setNoticeAddress(email);
            setEmail('');
          })
        }
      >
        <p>{t.noticeText}</p>
        {me.hasNoticeAddress && <Notice tone="success">{t.noticeHas}</Notice>}
        <TextField
          label={t.emailLabel}
          value={email}
          onInput={setEmail}
          inputMode="email"
          autocomplete="email"
          dir="ltr"
        />
      </Form>
      {me.hasNoticeAddress && (
        <Button kind="secondary" onClick={() => void run(() => account.setNoticeAddress(null))}>
          {t.removeButton}
        </Button>
      )}
    </>
  );
}

function CloseAccount() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, run } = useWork();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <StepUp>
      <Form
        quiet
        failed={failed}
        busy={busy}
        submit={t.closeTitle}
        onSubmit={() => {
          const same = typed.trim() === me.loginName;
          setWrong(!same);
          if (same) void run(() => account.closeAccount());
        }}
      >
        <p>{t.closeText}</p>
        <TextField
          label={t.closeConfirmLabel}
          error={wrong ? t.closeWrong : undefined}
          value={typed}
          onInput={setTyped}
          autocomplete="off"
        />
      </Form>
    </StepUp>
  );
}
