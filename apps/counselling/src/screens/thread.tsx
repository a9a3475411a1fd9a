import { checkPhrase, fromBase64Url } from '@jmd-digital/crypto';
import type { Message, Room } from '@jmd-digital/sdk/counselling';
import { Button, Disclosure, LiveRegion, Notice, TextArea } from '@jmd-digital/ui';
import { useEffect, useState } from 'preact/hooks';
import { Form, Loading, Retry, Screen } from '../parts.tsx';
import { useMe, useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';
import { useWork } from '../use-work.ts';

/** How often one looks for something new while the page is open, milliseconds. */
const LOOK_EVERY_MS = 15_000;

export function ThreadScreen({ id }: { id: string }) {
  const texts = useTexts();
  const { t } = texts;
  const { cases } = useSession();
  const topics = useTopics();
  const [room, setRoom] = useState<Room | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const load = () => {
    setFailed(null);
    cases.open(id).then(setRoom, setFailed);
  };
  useEffect(() => {
    load();
    const timer = setInterval(
      () => document.visibilityState === 'visible' && cases.open(id).then(setRoom, () => {}),
      LOOK_EVERY_MS,
    );
    return () => clearInterval(timer);
  }, [id]);
  return (
    <Screen title={room ? (topics[room.summary.topic] ?? '') : t.casesTitle} back="">
      {room ? (
        <>
          <Locked room={room} />
          <Messages messages={room.messages} />
          <Composer id={id} onSent={setRoom} />
          <Holders room={room} />
        </>
      ) : failed ? (
        <Retry text={errorText(failed, texts)} onRetry={load} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

function Locked({ room }: { room: Room }) {
  const { t } = useTexts();
  return (
    <>
      {room.lockedCount > 0 && (
        <Notice tone="warning" title={t.threadLocked({ count: room.lockedCount })}>
          {t.threadLockedText}
        </Notice>
      )}
      {room.problems.length > 0 && <Notice tone="error">{t.threadProblem({ count: room.problems.length })}</Notice>}
    </>
  );
}

function Messages({ messages }: { messages: Message[] }) {
  const { t, f } = useTexts();
  const dayOf = (message: Message) => f.date(message.receivedAt);
  return (
    <ol class="messages">
      {messages.map((message, index) => (
        <li key={message.id} class={message.mine ? 'mine' : 'theirs'}>
          {(index === 0 || dayOf(message) !== dayOf(messages[index - 1] as Message)) && (
            <p class="day">{dayOf(message)}</p>
          )}
          <div class="bubble">
            <p class="from">
              {message.mine ? t.you : <bdi>{message.name ?? t.counsellor}</bdi>} ·{' '}
              <time dateTime={message.receivedAt}>{f.time(message.receivedAt)}</time>
            </p>
            <p class="said" dir="auto">
              {message.text}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Composer({ id, onSent }: { id: string; onSent: (room: Room) => void }) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(0);
  const send = () => {
    if (text.trim() === '') return;
    void run(async () => {
      onSent(await cases.send(id, text.trim()));
      setText('');
      setSent(sent + 1);
    });
  };
  return (
    <>
      <Form failed={failed} busy={busy} submit={t.sendButton} onSubmit={send}>
        <TextArea label={t.writeLabel} value={text} onInput={setText} rows={3} />
      </Form>
      <LiveRegion>{sent > 0 ? `${t.sentNotice}${'\u200b'.repeat(sent)}` : ''}</LiveRegion>
    </>
  );
}

/** Who can read along, since when, and the words to compare with the counsellor. */
function Holders({ room }: { room: Room }) {
  const { t, f } = useTexts();
  const { argon2 } = useSession();
  const me = useMe();
  const [words, setWords] = useState<string[] | null>(null);
  const { summary, participants } = room;
  const counsellor = participants.find(({ id }) => id === summary.assigneeId);
  const team = participants.find(({ role }) => role === 'team');
  const reads = [
    ...(counsellor ? [counsellor] : []),
    ...(team && (summary.visibility === 'team' || !summary.assigneeId) ? [team] : []),
  ];
  const compare = async () => {
    const other = counsellor?.keys.findLast(({ until }) => until === null);
    if (!other) return;
    const own = { kem: fromBase64Url(me.publicKeys.kem), sign: fromBase64Url(me.publicKeys.sign) };
    setWords(await checkPhrase(own, { kem: fromBase64Url(other.kem), sign: fromBase64Url(other.sign) }, argon2));
  };
  return (
    <Disclosure summary={t.holdersTitle}>
      <ul class="holders">
        <li>{t.you}</li>
        {reads.map(({ id, name, keys }) => (
          <li key={id}>
            <bdi>{name}</bdi> – {t.holderSince({ date: f.date((keys.at(-1)?.since ?? '').slice(0, 10)) })}
          </li>
        ))}
      </ul>
      <p>{t.holdersText}</p>
      {counsellor && (
        <>
          <h2>{t.checkTitle}</h2>
          <p>{t.checkText}</p>
          {words ? (
            <p class="phrase" lang="de" dir="ltr">
              {words.join(' · ')}
            </p>
          ) : (
            <Button kind="secondary" onClick={() => void compare()}>
              {t.checkShow}
            </Button>
          )}
        </>
      )}
    </Disclosure>
  );
}
