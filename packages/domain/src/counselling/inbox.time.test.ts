import { CASE_STATES, type CaseState } from '@jmd-digital/schemas/values';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { arrangeInbox, type InboxCase, inboxGroup } from './inbox.ts';

/** A moment and the day that it is in Germany then. */
const at = (instant: Temporal.Instant) => ({
  now: instant.epochMilliseconds,
  today: instant.toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString(),
});
const NOW = Temporal.Instant.from('2026-11-25T10:15:00Z');
const of = (state: CaseState, more: Partial<InboxCase> = {}): InboxCase => ({
  ...{ state, assigneeId: null, handOverTo: null, waitingOn: 'counsellor' },
  ...{ dueAt: '2026-11-27T23:00:00Z', firstResponseAt: null, pausedUntil: null, ...more },
});
const group = (state: CaseState, more: Partial<InboxCase> = {}, now = NOW) =>
  inboxGroup(of(state, more), 'mira', at(now));
const mine = { assigneeId: 'mira', firstResponseAt: '2026-11-25T09:00:00Z' };

test('What is nobody’s is new, and late once the promised day is over', () => {
  for (const state of ['submitted', 'in_triage', 'needs_assignment'] as const) {
    expect(group(state)).toBe('new');
    expect(group(state, {}, Temporal.Instant.from('2026-11-27T22:59:59Z'))).toBe('new');
    expect(group(state, {}, Temporal.Instant.from('2026-11-27T23:00:00Z'))).toBe('late');
  }
  expect(group('accepted', { assigneeId: 'mira' }, NOW.add({ hours: 24 * 5 }))).toBe('late');
  expect(group('accepted', { assigneeId: 'jonas' }, NOW.add({ hours: 24 * 5 }))).toBe('others');
});

test('My own wait for me, for the client, or rest until their day has come in Germany', () => {
  expect(group('active', mine)).toBe('waiting-for-me');
  expect(group('active', { ...mine, waitingOn: 'client' })).toBe('waiting-for-client');
  const resting = { ...mine, pausedUntil: '2026-11-26' };
  expect(group('paused', resting)).toBe('paused');
  // An hour before midnight UTC it is the next day there.
  expect(group('paused', resting, Temporal.Instant.from('2026-11-25T22:59:00Z'))).toBe('paused');
  expect(group('paused', resting, Temporal.Instant.from('2026-11-25T23:00:00Z'))).toBe('waiting-for-me');
});

test('What was handed to me stands first; what is over stands last, whosever it is', () => {
  expect(group('assigned', { assigneeId: 'mira' })).toBe('handed-to-me');
  expect(group('transfer_pending', { assigneeId: 'jonas', handOverTo: 'mira' })).toBe('handed-to-me');
  expect(group('assigned', { assigneeId: 'jonas' })).toBe('others');
  for (const state of ['closed', 'dormant'] as const) expect(group(state, mine)).toBe('over');
});

test('Every case has one place, groups stand in order, and in each what waits longest comes first', () => {
  const cases = CASE_STATES.flatMap((state, index) =>
    [1, 2].map((hour) => ({
      ...of(state, state === 'transfer_pending' ? { handOverTo: 'mira', assigneeId: 'jonas' } : { ...mine }),
      ...{ openedAt: '2026-11-20T10:00:00Z', changedAt: `2026-11-2${hour}T0${index % 10}:00:00Z` },
    })),
  );
  const arranged = arrangeInbox(cases.toReversed(), 'mira', at(NOW));
  expect(arranged.flatMap((each) => each.cases)).toHaveLength(cases.length);
  expect(arranged.map((each) => each.group)[0]).toBe('handed-to-me');
  expect(arranged.at(-1)?.group).toBe('over');
  for (const { group: name, cases: inside } of arranged) {
    const times = inside.map(({ changedAt }) => changedAt);
    const sorted = times.toSorted();
    if (name !== 'new') expect(times).toEqual(name === 'over' || name === 'others' ? sorted.toReversed() : sorted);
  }
});
