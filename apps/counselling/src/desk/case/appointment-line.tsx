import type { Appointment } from '@jmd-digital/schemas';
import { useTexts, word } from '../texts.tsx';
import { useCase } from './case-context.tsx';
import { unchosen } from './unchosen.ts';

/** An appointment in one line: when, how, how long, and how it stands. Times are those of Germany. */
export function AppointmentLine({ appointment }: { appointment: Appointment }) {
  const { t, f } = useTexts();
  const { room } = useCase();
  const { startsAt, minutes, channel, state } = appointment;
  const stands = unchosen(appointment, room.appointments) ? t.notChosen : word(t, `appointment.${state}`);
  return (
    <>
      <span class={`state state-${state}`}>{stands}</span>:{' '}
      <time dateTime={startsAt}>
        {f.day(startsAt)}, {f.time(startsAt)}
      </time>
      {' · '}
      {word(t, `channel.${channel}`)} · {t.minutes({ count: minutes })}
    </>
  );
}
