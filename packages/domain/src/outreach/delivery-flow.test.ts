import { DELIVERY_EVENTS, DELIVERY_STATES, type DeliveryEvent, type DeliveryState } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choicesOf, GIVEN_UP_BY_EDIT, nextDeliveryState, retryAfterSeconds } from './delivery-flow.ts';

/** Lives through events as they come; those that cannot happen change nothing. */
function live(events: readonly DeliveryEvent[]) {
  let state: DeliveryState = 'planned';
  const steps: [from: DeliveryState, event: DeliveryEvent, to: DeliveryState][] = [];
  for (const event of events) {
    const to = nextDeliveryState(state, event);
    if (!to) continue;
    steps.push([state, event, to]);
    state = to;
  }
  return steps;
}
const lives = fc.array(fc.constantFrom(...DELIVERY_EVENTS), { maxLength: 60 });

test('It is never sent again after a call of which nobody knows how it ended, unless a person says that it did not go out', () => {
  fc.assert(
    fc.property(lives, (events) => {
      let mayBeOut = false;
      for (const [, event, to] of live(events)) {
        if (to === 'sending') expect(mayBeOut).toBe(false);
        if (to === 'sent' || to === 'outcome_unknown') mayBeOut = true;
        if (event === 'denied-by-person') mayBeOut = false;
      }
    }),
    { numRuns: 2_000 },
  );
});

test('What is out stays known until it is taken down, and what is deleted never comes back', () => {
  fc.assert(
    fc.property(lives, (events) => {
      for (const [from, event] of live(events)) {
        expect(from).not.toBe('deleted');
        if (from === 'sent') expect(event).toBe('taken-down');
      }
    }),
    { numRuns: 2_000 },
  );
});

test('Every state can be reached, and out of every one but the last a person or the world can lead on', () => {
  const reached = new Set<DeliveryState>(['planned']);
  for (const state of reached)
    for (const event of DELIVERY_EVENTS) {
      const to = nextDeliveryState(state, event);
      if (to) reached.add(to);
    }
  expect([...reached].sort()).toEqual([...DELIVERY_STATES].sort());
  for (const state of DELIVERY_STATES) {
    const on = DELIVERY_EVENTS.filter((event) => nextDeliveryState(state, event));
    expect(on.length > 0).toBe(state !== 'deleted');
  }
});

test('A person decides about what is unknown, blocked, refused or theirs to post', () => {
  expect(choicesOf('outcome_unknown')).toEqual(['confirmed-by-person', 'denied-by-person', 'given-up-by-person']);
  expect(choicesOf('blocked')).toEqual(['planned-by-person', 'given-up-by-person']);
  expect(choicesOf('sending')).toEqual([]);
});

test('An edit gives up what is planned, blocked or refused, and leaves what is out or may be out', () => {
  expect(GIVEN_UP_BY_EDIT).toEqual(['planned', 'queued', 'manual_pending', 'blocked', 'failed_permanent']);
});

test('Tries of a call that did nothing come after 30 seconds, then later each time, at most an hour', () => {
  expect([1, 2, 3, 8, 20].map(retryAfterSeconds)).toEqual([30, 60, 120, 3_600, 3_600]);
});
