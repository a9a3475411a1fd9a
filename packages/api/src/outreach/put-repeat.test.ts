import type { PostRepeat } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { audited, channelOf, contentOf, newId, newsroom, yes } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { planComingReturns } from '../jobs/outreach.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const weekly = (more: Partial<PostRepeat> = {}): PostRepeat => ({
  ...{ start: '2026-01-01', time: '16:00', zone: 'Europe/Berlin', rule: { unit: 'week', every: 1, weekdays: [2] } },
  ...more,
});
/** What an hour later, or a year, the task that plans ahead does. */
const later = (now: Temporal.Instant = NOW) => planComingReturns({ ...room.amal.ctx, now: () => now });

async function returnsOf(at: { siteId: string; postId: string }) {
  const { deliveries } = await room.amal.call.outreach.readPost(at);
  return deliveries.map(({ occurrence, state, revision, error }) => [occurrence, state, revision, error]);
}

test('A post that is approved returns on all its channels, each time once', async () => {
  const hand = channelOf({ platform: 'forum', connector: 'manual', name: 'Forum', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: hand });
  const at = await room.approved({}, [room.channelId, hand.id]);
  const { putRepeat, readPost } = room.amal.call.outreach;
  await Promise.all([1, 2].map(() => putRepeat({ ...at, repeat: weekly() })));
  for (let round = 0; round < 2; round += 1) await later();
  const { deliveries, repeat } = await readPost(at);
  expect(repeat).toEqual(weekly());
  expect(deliveries.map(({ channelId }) => channelId).toSorted()).toEqual([room.channelId, hand.id].toSorted());
  for (const delivery of deliveries) {
    expect(delivery).toMatchObject({
      ...{ occurrence: '2026-12-01T16:00', plannedLocal: '2026-12-01T16:00', plannedAt: '2026-12-01T15:00:00Z' },
      ...{ state: 'planned', revision: 1, decision: { outcome: 'allow' } },
    });
  }
  expect(await audited(database.current, 'post.returns-set', at.postId)).toBe(1);
  await later(Temporal.Instant.from('2026-12-01T10:00:00Z'));
  expect((await returnsOf(at)).map(([occurrence]) => occurrence)).toEqual([
    ...Array(2).fill('2026-12-01T16:00'),
    ...Array(2).fill('2026-12-08T16:00'),
  ]);
});

test('Nothing is planned of a draft or of what waits for approval; approved, it is', async () => {
  const at = { siteId: SITE, postId: newId() };
  const { putPost, putRepeat, submitPost } = room.amal.call.outreach;
  await putPost({ ...at, revision: 0, content: contentOf([room.channelId]) });
  await putRepeat({ ...at, repeat: weekly() });
  await later();
  expect(await returnsOf(at)).toEqual([]);
  await submitPost({ ...at, revision: 1 });
  await later();
  expect(await returnsOf(at)).toEqual([]);
  await room.selin.call.outreach.reviewPost(yes(at));
  await later();
  expect(await returnsOf(at)).toEqual([['2026-12-01T16:00', 'planned', 1, null]]);
});

test('Another rule plans anew, and none takes away what is still to come; what was given up does not come back', async () => {
  const at = await room.approved();
  const { putRepeat, decideDelivery, readPost, archivePost } = room.amal.call.outreach;
  await putRepeat({ ...at, repeat: weekly() });
  await putRepeat({ ...at, repeat: weekly({ time: '17:00' }) });
  expect(await returnsOf(at)).toEqual([['2026-12-01T17:00', 'planned', 1, null]]);
  await putRepeat({ ...at, repeat: weekly() });
  expect(await returnsOf(at)).toEqual([['2026-12-01T16:00', 'planned', 1, null]]);
  const [planned] = (await readPost(at)).deliveries;
  await decideDelivery({
    ...{ siteId: SITE, deliveryId: planned?.id ?? '', from: 'planned', choice: { event: 'given-up-by-person' } },
  });
  await later();
  expect(await returnsOf(at)).toEqual([['2026-12-01T16:00', 'deleted', 1, null]]);
  await putRepeat({ ...at, repeat: weekly({ rule: { unit: 'week', every: 1, weekdays: [4] } }) });
  const away = archivePost({ ...at, revision: 1 });
  expect((await refusalOf(away)).reason).toBe('conflict');
  for (let round = 0; round < 2; round += 1) await putRepeat({ ...at, repeat: null });
  await later();
  expect((await returnsOf(at)).filter(([, state]) => state !== 'deleted')).toEqual([]);
  expect((await archivePost({ ...at, revision: 1 })).post.state).toBe('archived');
});

test('Edited, it does not return until the new revision is approved', async () => {
  const at = await room.approved();
  const { putRepeat, putPost, submitPost } = room.amal.call.outreach;
  await putRepeat({ ...at, repeat: weekly() });
  await putPost({ ...at, revision: 1, content: contentOf([room.channelId], { title: 'Berichtigt' }) });
  await later();
  expect(await returnsOf(at)).toEqual([['2026-12-01T16:00', 'deleted', 1, null]]);
  await submitPost({ ...at, revision: 2 });
  await room.selin.call.outreach.reviewPost({ ...yes(at), revision: 2 });
  await later();
  expect((await returnsOf(at)).filter(([, state]) => state !== 'deleted')).toEqual([
    ['2026-12-01T16:00', 'planned', 2, null],
  ]);
});

test('A time that the clock shows twice or never stands in the calendar as blocked until a person says when', async () => {
  const at = await room.approved();
  const { putRepeat, readPost, decideDelivery } = room.amal.call.outreach;
  const sunday = weekly({ time: '02:30', rule: { unit: 'week', every: 1, weekdays: [7] } });
  await putRepeat({ ...at, repeat: sunday });
  for (let round = 0; round < 2; round += 1) await later(Temporal.Instant.from('2027-03-25T10:00:00Z'));
  expect((await returnsOf(at)).at(-1)).toEqual(['2027-03-28T02:30', 'blocked', 1, 'time']);
  await later(Temporal.Instant.from('2027-10-28T10:00:00Z'));
  expect((await returnsOf(at)).at(-1)).toEqual(['2027-10-31T02:30', 'blocked', 1, 'time']);
  const blocked = (await readPost(at)).deliveries.at(-1);
  const choice = {
    event: 'planned-by-person' as const,
    at: { day: '2027-10-31', time: '02:30', zone: 'Europe/Berlin' },
  };
  const decide = (more: object) =>
    decideDelivery({
      ...{ siteId: SITE, deliveryId: blocked?.id ?? '', from: 'blocked' },
      choice: { ...choice, at: { ...choice.at, ...more } },
    });
  expect(await refusalOf(decide({}))).toMatchObject({ fieldErrors: { 'choice.at.time': 'time_twice' } });
  expect((await decide({ which: 'later' })).delivery).toMatchObject({
    ...{ state: 'planned', error: null, plannedAt: '2027-10-31T01:30:00Z', occurrence: '2027-10-31T02:30' },
  });
});

test('A channel that takes nothing now is left out, and gets its return once it does', async () => {
  const channel = channelOf({ state: 'paused' });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: { ...channel, state: 'active' } });
  const at = await room.approved({}, [channel.id]);
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: { ...channel, revision: 1 } });
  await room.amal.call.outreach.putRepeat({ ...at, repeat: weekly() });
  expect(await returnsOf(at)).toEqual([]);
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: { ...channel, state: 'active', revision: 2 } });
  await later();
  expect(await returnsOf(at)).toEqual([['2026-12-01T16:00', 'planned', 1, null]]);
});
