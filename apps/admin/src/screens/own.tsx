import { COUNSELLING_LANGUAGES, MIN_PASSWORD, TOPICS } from '@jmd-digital/schemas/values';
import { Disclosure, ManyChoices, Notice, PasswordField, TextField } from '@jmd-digital/ui';
import { Act, Failed, Form, Loading, useGuardedWork, useLoaded } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Screen } from '../screen.tsx';
import { useMe, useSession } from '../session.tsx';
import { useTexts, word } from '../texts.tsx';
import { Factors } from './factors.tsx';

export function OwnScreen() {
  const { t } = useTexts();
  const me = useMe();
  return (
    <Screen title={t.own}>
      <p>
        <bdi>{me.publicName}</bdi> · <bdi>{me.loginName}</bdi>
      </p>
      <Disclosure summary={t.profile}>
        <Profile />
      </Disclosure>
      <h2>{t.factors}</h2>
      <Factors />
      <h2>{t.sessions}</h2>
      <Sessions />
      <Disclosure summary={t.noticeTitle}>
        <NoticeAddress />
      </Disclosure>
      <Disclosure summary={t.changePassword}>
        <ChangePassword />
      </Disclosure>
    </Screen>
  );
}

/** The name that clients and colleagues see, and what one counsels in and on. */
function Profile() {
  const { t, locale } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, done, run } = useGuardedWork();
  const [publicName, setPublicName] = useState(me.publicName ?? '');
  const [languages, setLanguages] = useState<readonly string[]>(me.languages);
  const [topics, setTopics] = useState<readonly string[]>(me.topics);
  const nameOf = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <Form
      failed={failed}
      busy={busy}
      done={done ? t.saved : null}
      submit={t.save}
      quiet
      onSubmit={() =>
        void run(async () => {
          await account.jmd.identity.setProfile({
            publicName: publicName.trim(),
            languages: COUNSELLING_LANGUAGES.filter((each) => languages.includes(each)),
            topics: TOPICS.filter((each) => topics.includes(each)),
          });
          await account.refresh();
        })
      }
    >
      <TextField label={t.publicName} hint={t.publicNameHint} value={publicName} onInput={setPublicName} />
      <ManyChoices
        legend={t.profileLanguages}
        options={COUNSELLING_LANGUAGES.map((value) => ({ value, label: nameOf.of(value) ?? value }))}
        values={languages}
        onChange={setLanguages}
      />
      <ManyChoices
        legend={t.profileTopics}
        options={TOPICS.map((value) => ({ value, label: word(t, `topic.${value}`) }))}
        values={topics}
        onChange={setTopics}
      />
    </Form>
  );
}

/** Where a mail goes when something is new. It is never shown again, to its owner either. */
function NoticeAddress() {
  const { t } = useTexts();
  const { account } = useSession();
  const me = useMe();
  const { busy, failed, done, run } = useGuardedWork();
  const [email, setEmail] = useState('');
  const save = () =>
    void run(async () => {
      await account.setNoticeAddress(email);
      setEmail('');
    });
  return (
    <>
      <Form failed={failed} busy={busy} done={done ? t.saved : null} submit={t.save} quiet onSubmit={save}>
        <p>{t.noticeText}</p>
        {me.hasNoticeAddress && <p>{t.noticeHas}</p>}
        <TextField
          label={t.noticeEmail}
          value={email}
          onInput={setEmail}
          inputMode="email"
          autocomplete="email"
          dir="ltr"
        />
      </Form>
      {me.hasNoticeAddress && <Act label={t.remove} onAct={() => account.setNoticeAddress(null)} />}
    </>
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
  const { busy, failed, run } = useGuardedWork();
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
