import { promisedMoment } from '@jmd-digital/domain/counselling';
import type { Room } from '@jmd-digital/sdk/counselling';
import { LiveRegion, Notice } from '@jmd-digital/ui';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Loading, Retry, Screen } from '../parts.tsx';
import { type OpenRoom, useRoom } from '../room/use-room.ts';
import { errorText, useTexts } from '../texts.tsx';
import { Alarm } from '../thread/alarm.tsx';
import { Composer, type Target } from '../thread/composer.tsx';
import { FunderCard } from '../thread/funder-card.tsx';
import { HandOverCard } from '../thread/hand-over-card.tsx';
import { Holders } from '../thread/holders.tsx';
import { End, Manage } from '../thread/manage.tsx';
import { Messages } from '../thread/messages.tsx';
import { useTopics } from '../topics.ts';

export function ThreadScreen({ id }: { id: string }) {
  const texts = useTexts();
  const { t } = texts;
  const topics = useTopics();
  const open = useRoom(id);
  const { room, failed, gone, retry } = open;
  return (
    <Screen title={room && !gone ? (topics[room.summary.topic] ?? '') : t.casesTitle} back="">
      {gone ? (
        <Notice tone="info">{t.caseGone}</Notice>
      ) : room ? (
        <Conversation room={room} open={open} />
      ) : (
        <>
          {failed ? <Retry text={errorText(failed, texts)} onRetry={retry} /> : <Loading />}
          {/* Without a network one still writes: it waits here. */}
          {failed !== null && <Unopened id={id} open={open} />}
        </>
      )}
    </Screen>
  );
}

function Conversation({ room, open }: { room: Room; open: OpenRoom }) {
  const [target, setTarget] = useState<Target | null>(null);
  const { show, refresh, otherIs } = open;
  const { id } = room.summary;
  const about = target && room.messages.find((message) => message.id === target.messageId);
  return (
    <>
      <Standing room={room} />
      <Locked room={room} />
      <Messages id={id} room={room} onTarget={setTarget} onChanged={show} />
      <HandOverCard room={room} onAnswered={show} />
      <Presence room={room} state={otherIs} />
      {room.alarms.length > 0 ? (
        <Alarm room={room} onTrusted={show} />
      ) : (
        <Composer id={id} target={target} about={about ?? null} onTarget={setTarget} onSent={show} />
      )}
      <Arrivals room={room} />
      <FunderCard room={room} onAnswered={refresh} />
      <Holders room={room} onChanged={show} />
      <Manage room={room} onChanged={refresh} />
      <End room={room} onEnded={refresh} />
    </>
  );
}

/** A case that could not be opened now: what waits for it, and where to write. */
function Unopened({ id, open: { show } }: { id: string; open: OpenRoom }) {
  return (
    <>
      <Messages id={id} room={null} onTarget={() => {}} onChanged={show} />
      <Composer id={id} target={null} about={null} onTarget={() => {}} onSent={show} />
    </>
  );
}

/** Until when an answer comes, what the case is called on the phone, whether it is over, and until when it is kept. */
function Standing({ room }: { room: Room }) {
  const { t, f } = useTexts();
  const { caseNumber, dueAt, firstResponseAt, state, eraseOn } = room.summary;
  const promised = dueAt && !firstResponseAt && promisedMoment(dueAt);
  const over = state === 'closed' || state === 'dormant';
  const alone = state === 'needs_assignment' && !room.holders.some(({ readsAll }) => readsAll);
  return (
    <>
      {promised && !over && (
        <Notice tone="info" title={t.promised({ date: f.day(promised) })}>
          {t.caseNumber({ number: caseNumber })}
        </Notice>
      )}
      {alone && <Notice tone="info">{t.aloneText}</Notice>}
      {over && (
        <Notice tone="info">
          {t.closedText} {eraseOn && t.eraseOn({ date: f.date(eraseOn) })}
        </Notice>
      )}
    </>
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

function Presence({ room, state }: { room: Room; state: OpenRoom['otherIs'] }) {
  const { t } = useTexts();
  const name = room.summary.assigneeName ?? t.counsellor;
  return <p class="presence">{state && (state === 'writing' ? t.writing({ name }) : t.isHere({ name }))}</p>;
}

/** Reads out what comes while one is there. What was there before is not news. */
function Arrivals({ room }: { room: Room }) {
  const { t } = useTexts();
  const theirs = room.messages.filter(({ mine }) => !mine).length;
  const before = useRef(theirs);
  const [count, setCount] = useState(0);
  useEffect(() => {
    setCount(Math.max(0, theirs - before.current));
  }, [theirs]);
  return <LiveRegion>{count > 0 ? t.unread({ count }) : ''}</LiveRegion>;
}
