import type { Appointment } from '@jmd-digital/schemas';
import { type Room, type TimelineEntry, timelineOf } from '@jmd-digital/sdk/counselling';
import { unchosen } from './unchosen.ts';

/** One line of a case on a desk: what everybody sees, and what became of an appointment. */
export type DeskEntry = TimelineEntry | { id: string; at: string; kind: 'appointment'; appointment: Appointment };

/** Everything that happened, in the order in which it came, with the days that it lies on. */
export function deskTimeline(
  room: Pick<Room, 'messages' | 'keyEvents' | 'contacts' | 'transfers' | 'appointments'>,
  dayOf: (at: string) => string,
): { entry: DeskEntry; day: string | null }[] {
  const decided = room.appointments.filter((each) => each.state !== 'offered' && !unchosen(each, room.appointments));
  const entries: DeskEntry[] = [
    ...timelineOf(room),
    ...decided.map((appointment) => ({
      ...{ id: appointment.id, at: appointment.changedAt },
      ...{ kind: 'appointment' as const, appointment },
    })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let last = '';
  return entries.map((entry) => {
    const day = dayOf(entry.at);
    const begins = day !== last;
    last = day;
    return { entry, day: begins ? day : null };
  });
}
