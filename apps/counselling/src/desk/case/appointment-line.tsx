import type { Appointment } from '@jmd-digital/schemas';
import { useTexts, word } from '../texts.tsx';

/** An appointment in one line: when, how, how long, and how it stands. Times are those of Germany. */
export function AppointmentLine({ appointment }: { appointment: Appointment }) {
  const { t, f } = useTexts();
  const { startsAt, minutes, channel, state } = appointment;
  return (
    <>
      <span class={`state state-${state}`}>{word(t, `appointment.${state}`)}</span>:{' '}
      <time dateTime={startsAt}>
        {f.day(startsAt)}, {f.time(startsAt)}
      </time>
      {' · '}
      {word(t, `channel.${channel}`)} · {t.minutes({ count: minutes })}
    </>
  );
}
