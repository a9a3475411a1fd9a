import type { DeliveryState } from '@jmd-digital/schemas';
import type { Connector } from '@jmd-digital/schemas/values';
import { expect, test } from 'vitest';
import { type TakeDownStep, takeDownStep } from './take-down-flow.ts';

test.each<[DeliveryState, string | null, Connector, TakeDownStep]>([
  ['sending', null, 'mastodon', 'wait'],
  ['sent', '7', 'mastodon', 'remove'],
  ['sent', null, 'mastodon', 'by-hand'],
  ['sent', null, 'feed', 'here'],
  ['sent', null, 'manual', 'by-hand'],
  ['sent', null, 'newsletter', 'by-hand'],
  ['outcome_unknown', null, 'bluesky', 'by-hand'],
  ['queued', null, 'mastodon', 'over'],
  ['blocked', null, 'feed', 'over'],
  ['deleted', '7', 'mastodon', 'over'],
])('Of what is %s as %s on %s: %s', (state, remoteId, connector, step) => {
  expect(takeDownStep({ state, remoteId }, connector)).toBe(step);
});
