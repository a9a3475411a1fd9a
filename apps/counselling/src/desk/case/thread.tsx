import type { Message } from '@jmd-digital/sdk/counselling';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts, word } from '../texts.tsx';
import { AppointmentLine } from './appointment-line.tsx';
import { nameIn, useCase } from './case-context.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { type DeskEntry, deskTimeline } from './timeline.ts';
import { WaitingMessages } from './waiting-messages.tsx';

/** Everything that happened, in the order of time. The newest lies before the eyes. */
export function Thread({ found }: { found: string }) {
  const { t, f } = useTexts();
  const { room } = useCase();
  const end = useRef<HTMLDivElement>(null);
  const count = room.messages.length;
  useEffect(() => end.current?.scrollIntoView({ block: 'nearest' }), [count]);
  useEffect(() => document.getElementById(`message-${found}`)?.scrollIntoView({ block: 'center' }), []);
  const lastOwn = room.messages.findLast(({ mine, retracted }) => mine && !retracted);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <section class="thread" aria-label={t.thread} tabIndex={0}>
      <ol class="messages">
        {deskTimeline(room, f.date).map(({ entry, day }) => (
          <li key={entry.id} class={classOf(entry, found)}>
            {day && <p class="day">{day}</p>}
            <Line entry={entry} />
            {entry.kind === 'message' && entry.message === lastOwn && (
              <p class="mark">{entry.message.seq <= room.summary.seenByClient ? t.seenMark : t.sentMark}</p>
            )}
          </li>
        ))}
        <WaitingMessages />
      </ol>
      <div ref={end} />
    </section>
  );
}

const classOf = (entry: DeskEntry, found: string) =>
  entry.kind === 'message'
    ? [isOurs(entry.message) && 'ours', entry.message.id === found && 'found'].filter(Boolean).join(' ')
    : undefined;

const isOurs = ({ sender }: Message) => sender === 'counsellor';

function Line({ entry }: { entry: DeskEntry }) {
  const { t, f } = useTexts();
  const { room } = useCase();
  switch (entry.kind) {
    case 'message':
      return <MessageBubble message={entry.message} />;
    case 'appointment':
      return (
        <p class="event">
          <AppointmentLine appointment={entry.appointment} />
        </p>
      );
    case 'contact': {
      const { channel, minutes, day, by } = entry.contact;
      return (
        <p class="event">
          {word(t, `contact.${channel}`)}, {t.minutes({ count: minutes })}, {f.date(day)}
          {nameIn(room, by) && (
            <>
              {' – '}
              <bdi>{nameIn(room, by)}</bdi>
            </>
          )}
        </p>
      );
    }
    case 'transfer': {
      const { kind, toName, history } = entry.transfer;
      return (
        <p class="event">
          {kind === 'forwarded' ? t.forwardedTo({ name: toName }) : t.handedTo({ name: toName })}
          {history && ` – ${word(t, `history.${history}`)}`} · {f.time(entry.at)}
        </p>
      );
    }
    case 'keys': {
      const { event } = entry;
      const said = { 'new-keys': t.eventNewKeys, 'team-key': t.eventTeamKey, shared: t.eventShared }[event.kind];
      return (
        <p class="event">
          <bdi>{event.role === 'client' ? t.client : event.name}</bdi>: {said} · {f.time(entry.at)}
        </p>
      );
    }
  }
}
