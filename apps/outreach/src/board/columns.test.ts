import type { DeliverySummary, PostSummary } from '@jmd-digital/schemas';
import { expect, test } from 'vitest';
import { boardOf, columnOf } from './columns.ts';

const post = (more: Partial<PostSummary> = {}): PostSummary => ({
  ...{ id: 'p', siteId: 's', state: 'approved', revision: 2, title: 'Offener Tag', purpose: 'event' },
  changedAt: '2026-12-01T08:00:00Z',
  ...more,
});
const delivery = (more: Partial<DeliverySummary> = {}): DeliverySummary => ({
  ...{ id: 'd', postId: 'p', revision: 2, channelId: 'c', plannedLocal: '2026-12-01T10:00', zone: 'Europe/Berlin' },
  ...{ plannedAt: '2026-12-01T09:00:00Z', state: 'planned', remoteUrl: null, error: null, occurrence: '' },
  ...{ title: 'Offener Tag', late: false },
  ...more,
});

test('A post stands where its state and what became of it say', () => {
  const at = (state: PostSummary['state'], ...deliveries: DeliverySummary[]) =>
    columnOf({ post: post({ state }), deliveries });
  expect(at('draft')).toBe('draft');
  expect(at('draft', delivery({ state: 'sent' }))).toBe('draft');
  expect(at('in_review', delivery())).toBe('review');
  expect(at('approved')).toBe('approved');
  expect(at('approved', delivery())).toBe('planned');
  expect(at('approved', delivery({ state: 'deleted' }))).toBe('approved');
  expect(at('released', delivery({ state: 'sent' }))).toBe('out');
  expect(at('released', delivery({ state: 'sent' }), delivery({ state: 'manual_pending' }))).toBe('planned');
  expect(at('archived', delivery({ state: 'sent' }))).toBe('archived');
});

test('A card tells of the newest revision, and of what of an older one is out', () => {
  const board = boardOf(
    [post(), post({ id: 'q', state: 'draft' })],
    [delivery({ id: 'old', revision: 1 }), delivery({ id: 'out', revision: 1, state: 'sent' }), delivery()],
  );
  expect(board.get('planned')?.[0]?.deliveries.map(({ id }) => id)).toEqual(['out', 'd']);
  expect(board.get('draft')?.map(({ post: { id } }) => id)).toEqual(['q']);
});
