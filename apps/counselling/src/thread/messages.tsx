import { daysBetween } from '@jmd-digital/i18n';
import { type KeyEvent, type Room, type TimelineEntry, timelineOf, type Waiting } from '@jmd-digital/sdk/counselling';
import { Button } from '@jmd-digital/ui';
import { useEffect, useRef } from 'preact/hooks';
import { useWaiting } from '../room/use-waiting.ts';
import { Said } from '../said.tsx';
import { useSession } from '../session.tsx';
import { type Texts, useTexts } from '../texts.tsx';
import { Bubble } from './bubble.tsx';
import type { Target } from './composer.tsx';

interface Props {
  id: string;
  room: Room | null;
  onTarget: (target: Target) => void;
  onChanged: (room: Room) => void;
}

/** Everything that happened, in the order of time, with a line where a day begins; below it what waits on this device. */
export function Messages({ id, room, onTarget, onChanged }: Props) {
  const texts = useTexts();
  const waiting = useWaiting(id, room, onChanged);
  const list = useRef<HTMLOListElement>(null);
  const entries = room ? timelineOf(room) : [];
  const days = entries.map(({ at }) => dayOf(at, texts));
  const lastOwn = room?.messages.findLast(({ mine }) => mine);
  // A long conversation begins where it was left; a short one from its head.
  useEffect(() => {
    if (entries.length > 4) list.current?.lastElementChild?.scrollIntoView({ block: 'center' });
  }, [room !== null]);
  return (
    <ol class="messages" ref={list}>
      {entries.map((entry, index) => {
        const day = days[index];
        const newDay = day !== days[index - 1];
        return (
          <li key={entry.id} class={entry.kind === 'message' && entry.message.mine ? 'mine' : 'theirs'}>
            {newDay && <p class="day">{day}</p>}
            {room && <Line entry={entry} room={room} onTarget={onTarget} onChanged={onChanged} />}
            {room && entry.kind === 'message' && entry.message === lastOwn && (
              <p class="mark">{entry.message.seq <= room.summary.seenByTeam ? texts.t.markSeen : texts.t.markSent}</p>
            )}
          </li>
        );
      })}
      {waiting.map((item) => (
        <li key={item.id} class="mine">
          <WaitingBubble item={item} />
        </li>
      ))}
    </ol>
  );
}

function dayOf(at: string, { t, f }: Texts): string {
  const days = daysBetween(at, new Date().toISOString());
  return days === 0 ? t.dayToday : days === 1 ? t.dayYesterday : f.date(at);
}

function Line({
  entry,
  room,
  onTarget,
  onChanged,
}: Pick<Props, 'onTarget' | 'onChanged'> & { entry: TimelineEntry; room: Room }) {
  const { t, f } = useTexts();
  switch (entry.kind) {
    case 'message':
      return <Bubble message={entry.message} room={room} onTarget={onTarget} onChanged={onChanged} />;
    case 'keys':
      return <KeyLine event={entry.event} />;
    case 'contact': {
      const { channel, day, minutes } = entry.contact;
      const said = { channel: t[`channel.${channel}`], date: f.date(day), minutes: t.minutes({ count: minutes }) };
      return <p class="key-event">{t.contactLine(said)}</p>;
    }
    case 'transfer': {
      const { kind, toName: name, history } = entry.transfer;
      if (kind === 'forwarded') return <p class="key-event">{t.movedTo({ name })}</p>;
      return <p class="key-event">{history === 'all' ? t.handedAll({ name }) : t.handedNow({ name })}</p>;
    }
  }
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

/** A message that is not with the other side yet, and says so. */
function WaitingBubble({ item: { id, text, files, progress, failed } }: { item: Waiting }) {
  const { t, e } = useTexts();
  const { outbox } = useSession();
  const state =
    failed !== null
      ? t.waitingFailed
      : progress === null
        ? t.waitingSaved
        : t.waitingProgress({ percent: String(Math.round(progress * 100)) });
  return (
    <>
      <div class="bubble bubble-waiting">
        <Said text={text} links={false} />
        {files.map(({ name }) => (
          <p key={name}>
            <bdi>{name}</bdi>
          </p>
        ))}
        {progress !== null && <progress value={progress} aria-label={state} />}
      </div>
      <p class="mark">{state}</p>
      {failed !== null && <p role="alert">{e[`error.${failed}` as keyof typeof e] ?? e['error.internal']}</p>}
      <div class="mark actions">
        {failed !== null && (
          <Button kind="quiet" onClick={() => void outbox.flush()}>
            {t.retry}
          </Button>
        )}
        {progress === null && (
          <Button kind="quiet" onClick={() => void outbox.remove(id)}>
            {t.waitingRemove}
          </Button>
        )}
      </div>
    </>
  );
}
