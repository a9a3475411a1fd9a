import { APPOINTMENT_STATES } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { appointmentMay } from './appointment.ts';

const all = APPOINTMENT_STATES.flatMap((from) =>
  APPOINTMENT_STATES.flatMap((to) =>
    (['client', 'counsellor'] as const).flatMap((by) =>
      [false, true]
        .filter((begun) => appointmentMay(from, to, { by, begun }))
        .map((begun) => `${by}${begun ? ' after' : ''}: ${from} > ${to}`),
    ),
  ),
);

test('Clients choose and call off before it begins; counsellors note afterwards how it went', () => {
  expect(all.toSorted()).toEqual(
    [
      'client: offered > booked',
      'client: offered > cancelled',
      'client: booked > cancelled',
      'counsellor: offered > cancelled',
      'counsellor: booked > cancelled',
      'counsellor after: offered > cancelled',
      'counsellor after: booked > cancelled',
      'counsellor after: booked > held',
      'counsellor after: booked > no-show',
      'counsellor after: held > held',
      'counsellor after: held > no-show',
      'counsellor after: no-show > held',
      'counsellor after: no-show > no-show',
    ].toSorted(),
  );
});
