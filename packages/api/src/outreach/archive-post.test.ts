import type { DeliveryState } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, contentOf, newsroom } from '../../test/outreach.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A post is put away once, and neither changed nor planned after that', async () => {
  const at = await room.approved();
  await room.delivered(at, room.channelId, 'sent');
  const { archivePost, putPost, putRepeat } = room.danylo.call.outreach;
  const input = { ...at, revision: 1 };
  const answers = await Promise.all([archivePost(input), archivePost(input)]);
  expect(answers.map(({ post }) => post.state)).toEqual(['archived', 'archived']);
  expect(await audited(database.current, 'post.archived', at.postId)).toBe(1);
  const change = putPost({ ...at, revision: 1, content: contentOf([], { title: 'Anders' }) });
  expect((await refusalOf(change)).reason).toBe('conflict');
  const { deliveries } = await room.amal.call.outreach.readPost(at);
  expect(deliveries.map(({ state }) => state)).toEqual(['sent']);
  const rule = { unit: 'week', every: 1, weekdays: [2] } as const;
  const repeat = {
    start: '2026-11-01',
    time: '16:00',
    zone: 'Europe/Berlin',
    rule: { ...rule, weekdays: [2 as const] },
  };
  expect((await refusalOf(putRepeat({ ...at, repeat }))).reason).toBe('conflict');
});

test.each<DeliveryState>(['planned', 'queued', 'sending', 'outcome_unknown', 'manual_pending'])(
  'Nothing is put away while a delivery of it is %s',
  async (state) => {
    const at = await room.approved();
    await room.delivered(at, room.channelId, state);
    const archived = room.amal.call.outreach.archivePost({ ...at, revision: 1 });
    expect((await refusalOf(archived)).reason).toBe('conflict');
  },
);

test('Who saw an older revision looks again', async () => {
  const at = await room.submitted();
  await room.danylo.call.outreach.putPost({ ...at, revision: 1, content: contentOf([], { title: 'Neu' }) });
  const archived = room.amal.call.outreach.archivePost({ ...at, revision: 1 });
  expect((await refusalOf(archived)).reason).toBe('conflict');
});
