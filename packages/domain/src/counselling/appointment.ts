import type { AppointmentState } from '@jmd-digital/schemas/values';

/** Whether an appointment can become something, by whom and when. Nobody books what has begun, or notes how it went before. */
export function appointmentMay(
  from: AppointmentState,
  to: AppointmentState,
  { by, begun }: { by: 'client' | 'counsellor'; begun: boolean },
): boolean {
  switch (to) {
    case 'offered':
      return false;
    case 'booked':
      return from === 'offered' && by === 'client' && !begun;
    case 'cancelled':
      return (from === 'offered' || from === 'booked') && (!begun || by === 'counsellor');
    case 'held':
    case 'no-show':
      return by === 'counsellor' && begun && (from === 'booked' || from === 'held' || from === 'no-show');
  }
}
