import { promisedMoment } from '@jmd-digital/domain/counselling';
import { checkWords, type KeyEvent, type Message, type Room, timelineOf } from '@jmd-digital/sdk/counselling';
import { Button, Disclosure, LiveRegion, Notice, TextArea } from '@jmd-digital/ui';
import { useFollowed, useSeen } from '@jmd-digital/ui/app';
import { useState } from 'preact/hooks';
import { Form, Loading, Retry, Screen } from '../parts.tsx';
import { useMe, useSession } from '../session.tsx';
import { errorText, useTexts } from '../texts.tsx';
import { useTopics } from '../topics.ts';
import { useWork } from '../use-work.ts';

/** A case as it is and as it becomes. What lies before somebody's eyes counts as seen. */
function useRoom(id: string) {
  const { cases } = useSession();
  const followed = useFollowed(
    () => cases.open(id),
    ({ summary }, signal) => cases.follow(id, { after: summary.eventSeq, signal }),
    [id],
  );
  const room = followed.value;
  useSeen(() => {
    if (room) void cases.markSeen(room).catch(() => {});
  }, [room?.summary.lastSeq]);
  return followed;
}

export function ThreadScreen({ id }: { id: string }) {
  const texts = useTexts();
  const { t } = texts;
  const topics = useTopics();
  const { value: room, set: setRoom, failed, reload } = useRoom(id);
  return (
    <Screen title={room ? (topics[room.summary.topic] ?? '') : t.casesTitle} back="">
      {room ? (
        <>
          <Standing room={room} />
          <Locked room={room} />
          <Messages room={room} />
          {room.alarms.length > 0 ? <Alarm room={room} onTrusted={setRoom} /> : <Composer id={id} onSent={setRoom} />}
          <Holders room={room} />
          <End room={room} onEnded={reload} />
        </>
      ) : failed ? (
        <Retry text={errorText(failed, texts)} onRetry={reload} />
      ) : (
        <Loading />
      )}
    </Screen>
  );
}

/** Until when an answer comes, what the case is called on the phone, and whether it is over. */
function Standing({ room }: { room: Room }) {
  const { t, f } = useTexts();
  const { caseNumber, dueAt, firstResponseAt, state } = room.summary;
  const promised = dueAt && !firstResponseAt && promisedMoment(dueAt);
  return (
    <>
      {promised && state !== 'closed' && (
        <Notice tone="info" title={t.promised({ date: f.date(promised) })}>
          {t.caseNumber({ number: caseNumber })}
        </Notice>
      )}
      {state === 'closed' && <Notice tone="info">{t.closedText}</Notice>}
    </>
  );
}

/** The client's own way to end it. Asked twice, for a press is soon done; writing opens it again. */
function End({ room, onEnded }: { room: Room; onEnded: () => void }) {
  const { t } = useTexts();
  const { account } = useSession();
  const { busy, failed, run } = useWork();
  const [asked, setAsked] = useState(false);
  if (room.summary.state === 'closed') return null;
  if (!asked) {
    return (
      <div>
        <Button kind="quiet" onClick={() => setAsked(true)}>
          {t.endButton}
        </Button>
      </div>
    );
  }
  const end = () =>
    void run(async () => {
      await account.jmd.counselling.closeCase({ caseId: room.summary.id, reason: 'done' });
      onEnded();
    });
  return (
    <Notice tone="warning" title={t.endButton}>
      <div class="jmd-stack">
        <p>{t.endSure}</p>
        <div>
          <Button kind="secondary" busy={busy} onClick={end}>
            {t.endConfirm}
          </Button>
        </div>
        {failed && <p role="alert">{failed}</p>}
      </div>
    </Notice>
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

/** Keys that are not what this device knows: nothing is sent before both have compared their words. */
function Alarm({ room, onTrusted }: { room: Room; onTrusted: (room: Room) => void }) {
  const { t } = useTexts();
  const { cases } = useSession();
  const { busy, failed, run } = useWork();
  const [compared, setCompared] = useState(false);
  return (
    <Notice tone="error" title={t.alarmTitle}>
      <div class="jmd-stack">
        <p>{t.alarmText}</p>
        <CheckWords room={room} onShown={() => setCompared(true)} />
        {compared && (
          <div>
            <Button
              kind="secondary"
              busy={busy}
              onClick={() => void run(async () => onTrusted(await cases.trustAgain(room.summary.id)))}
            >
              {t.trustAgain}
            </Button>
          </div>
        )}
        {failed && <p role="alert">{failed}</p>}
      </div>
    </Notice>
  );
}

/** Messages and what happened to keys, in the order of time, with a line where a day begins. */
function Messages({ room }: { room: Room }) {
  const { t, f } = useTexts();
  const entries = timelineOf(room);
  const lastOwn = room.messages.findLast(({ mine }) => mine);
  return (
    <ol class="messages">
      {entries.map(({ at, message, event }, index) => {
        const day = f.date(at);
        const newDay = index === 0 || day !== f.date(entries[index - 1]?.at ?? '');
        return (
          <li key={message?.id ?? `${event?.id}/${at}`} class={message?.mine ? 'mine' : 'theirs'}>
            {newDay && <p class="day">{day}</p>}
            {message ? <Bubble message={message} /> : event && <KeyLine event={event} />}
            {message && message === lastOwn && (
              <p class="mark">{message.seq <= room.summary.seenByTeam ? t.markSeen : t.markSent}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Bubble({ message }: { message: Message }) {
  const { t, f } = useTexts();
  return (
    <div class="bubble">
      <p class="from">
        {message.mine ? t.you : <bdi>{message.name ?? t.counsellor}</bdi>} ·{' '}
        <time dateTime={message.receivedAt}>{f.time(message.receivedAt)}</time>
      </p>
      <p class="said" dir="auto">
        {message.text}
      </p>
    </div>
  );
}

function KeyLine({ event }: { event: KeyEvent }) {
  const { t, f } = useTexts();
  const said = { 'new-keys': t.eventNewKeys, 'team-key': t.eventTeamKey, shared: t.eventShared }[event.kind];
  return (
    <p class="key-event">
      <bdi>{event.role === 'client' ? t.you : (event.name ?? t.counsellor)}</bdi>: {said} ·{' '}
      <time dateTime={event.at}>{f.time(event.at)}</time>
    </p>
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
  const { summary, participants, certifies, certified } = room;
  const counsellor = participants.find(({ id }) => id === summary.assigneeId);
  const team = participants.find(({ role }) => role === 'team');
  const reads = [
    ...(counsellor ? [counsellor] : []),
    ...(team && (summary.visibility === 'team' || !summary.assigneeId) ? [team] : []),
  ];
  return (
    <Disclosure summary={t.holdersTitle}>
      <div class="jmd-stack">
        <ul class="holders">
          <li>{t.you}</li>
          {reads.map(({ id, name, keys }) => (
            <li key={id}>
              <bdi>{name}</bdi> – {t.holderSince({ date: f.date((keys.at(-1)?.since ?? '').slice(0, 10)) })}
              {certifies && ` – ${certified.includes(id) ? t.holderCertified : t.holderNotCertified}`}
            </li>
          ))}
        </ul>
        <p>{t.holdersText}</p>
        {counsellor && (
          <>
            <h2>{t.checkTitle}</h2>
            <p>{t.checkText}</p>
            <CheckWords room={room} />
          </>
        )}
      </div>
    </Disclosure>
  );
}

/** The six words to compare with the counsellor, on request: they cost the phone a moment. */
function CheckWords({ room, onShown }: { room: Room; onShown?: () => void }) {
  const { t } = useTexts();
  const { argon2 } = useSession();
  const me = useMe();
  const [words, setWords] = useState<string[] | null>(null);
  const counsellor = room.participants.find(({ id }) => id === room.summary.assigneeId);
  const other = counsellor?.keys.findLast(({ until }) => until === null);
  if (!other) return null;
  const compare = async () => {
    setWords(await checkWords(me.publicKeys, other, argon2));
    onShown?.();
  };
  return words ? (
    <p class="phrase" lang="de" dir="ltr">
      {words.join(' · ')}
    </p>
  ) : (
    <div>
      <Button kind="secondary" onClick={() => void compare()}>
        {t.checkShow}
      </Button>
    </div>
  );
}
