import type { Room } from '@jmd-digital/sdk/counselling';
import { expect, test } from 'vitest';
import { deskTimeline } from './timeline.ts';

const room = {
  messages: [{ id: 'm1', receivedAt: '2026-11-25T10:00:00Z' }],
  keyEvents: [],
  contacts: [{ id: 'c1', at: '2026-11-25T09:00:00Z' }],
  transfers: [{ kind: 'forwarded', at: '2026-11-24T09:00:00Z' }],
  appointments: [
    { id: 'a1', state: 'offered', changedAt: '2026-11-25T10:30:00Z' },
    { id: 'a2', offerId: 'o', state: 'booked', changedAt: '2026-11-26T08:00:00Z' },
    { id: 'a3', offerId: 'o', state: 'cancelled', changedAt: '2026-11-26T08:00:00Z' },
    { id: 'a4', offerId: 'p', state: 'cancelled', changedAt: '2026-11-26T09:00:00Z' },
  ],
} as unknown as Room;

test('Everything stands in the order of time, and a day is named once; what is only offered, or was not chosen, stands in its message', () => {
  const lines = deskTimeline(room, (at) => at.slice(0, 10));
  expect(lines.map(({ entry, day }) => [entry.kind, day])).toEqual([
    ['transfer', '2026-11-24'],
    ['contact', '2026-11-25'],
    ['message', null],
    ['appointment', '2026-11-26'],
    ['appointment', null],
  ]);
});
