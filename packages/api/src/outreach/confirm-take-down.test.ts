import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});

test('A person who looked and took it down says so, once', async () => {
  const { peer, channelId, posts } = await mastodonChannel(sending);
  const deliveryId = await sending.planned(channelId);
  peer.mishaps.push('break');
  await sending.round();
  const { takeDownDelivery, confirmTakeDown } = sending.room.amal.call.outreach;
  const { takeDown } = await takeDownDelivery({ siteId: SITE, deliveryId, takeDownId: newId() });
  const confirm = { siteId: SITE, takeDownId: takeDown.id };
  const done = await confirmTakeDown(confirm);
  expect(done.takeDown).toMatchObject({ state: 'done', doneAt: expect.any(String) });
  expect(await confirmTakeDown(confirm)).toEqual(done);
  expect(await audited(database.current, 'delivery.taken-down', deliveryId)).toBe(1);
  await sending.round(86_400);
  expect([(await sending.delivery(deliveryId)).state, posts()]).toEqual(['deleted', 1]);
});

test('What a connector is about to take down is not confirmed by hand', async () => {
  const { channelId } = await mastodonChannel(sending);
  const deliveryId = await sending.planned(channelId);
  await sending.round();
  const { takeDownDelivery, confirmTakeDown } = sending.room.amal.call.outreach;
  const { takeDown } = await takeDownDelivery({ siteId: SITE, deliveryId, takeDownId: newId() });
  expect((await refusalOf(confirmTakeDown({ siteId: SITE, takeDownId: takeDown.id }))).reason).toBe('conflict');
  expect((await refusalOf(confirmTakeDown({ siteId: SITE, takeDownId: newId() }))).reason).toBe('not_found');
});
