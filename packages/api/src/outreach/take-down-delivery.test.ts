import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});

test('What is out is asked to go, once, and is gone a minute later', async () => {
  const { peer, channelId } = await mastodonChannel(sending);
  const deliveryId = await sending.planned(channelId);
  await sending.round();
  const { takeDownDelivery } = sending.room.amal.call.outreach;
  const asked = { siteId: SITE, deliveryId, takeDownId: newId() };
  const { takeDown } = await takeDownDelivery(asked);
  expect(takeDown).toMatchObject({
    ...{
      id: asked.takeDownId,
      state: 'open',
      reason: 'person',
      title: 'Sprechstunde',
      channelId,
      platform: 'mastodon',
    },
    remoteUrl: expect.stringContaining(peer.origin),
  });
  // Asked again, by anybody and under any id.
  const again = sending.room.danylo.call.outreach.takeDownDelivery({ ...asked, takeDownId: newId() });
  expect(await again).toEqual({ takeDown });
  expect(await audited(database.current, 'delivery.take-down-asked', deliveryId)).toBe(1);
  await sending.round(60);
  expect((await takeDownDelivery(asked)).takeDown).toMatchObject({ state: 'done' });
  expect(peer.statuses.size).toBe(0);
});

test('What is on the own page goes at once, and what may be out is for a person', async () => {
  const page = await sending.channelAt('http://127.0.0.1', undefined, { platform: 'site-page', connector: 'feed' });
  const { peer, channelId } = await mastodonChannel(sending);
  const [onPage, maybe] = [await sending.planned(page.id), await sending.planned(channelId)];
  peer.mishaps.push('break');
  await sending.round();
  const { takeDownDelivery } = sending.room.amal.call.outreach;
  const asked = (deliveryId: string) => takeDownDelivery({ siteId: SITE, deliveryId, takeDownId: newId() });
  expect((await asked(onPage)).takeDown).toMatchObject({ state: 'done', doneAt: expect.any(String) });
  expect((await sending.delivery(onPage)).state).toBe('deleted');
  expect((await asked(maybe)).takeDown.state).toBe('by-hand');
});

test('What is not out is given up instead, and what is elsewhere is not found', async () => {
  const { channelId } = await mastodonChannel(sending);
  const deliveryId = await sending.planned(channelId);
  const { takeDownDelivery } = sending.room.amal.call.outreach;
  const asked = { siteId: SITE, deliveryId, takeDownId: newId() };
  expect((await refusalOf(takeDownDelivery(asked))).reason).toBe('conflict');
  expect((await refusalOf(takeDownDelivery({ ...asked, deliveryId: newId() }))).reason).toBe('not_found');
  expect((await refusalOf(takeDownDelivery({ ...asked, siteId: OTHER_SITE }))).reason).toBe('not_permitted');
});
