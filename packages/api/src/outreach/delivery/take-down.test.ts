import { askTakeDowns, findTakeDown } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { SITE } from '../../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});
const ask = (...deliveryIds: string[]) =>
  askTakeDowns(database.current.db, {
    ...{ siteId: SITE, deliveryIds, reason: 'consent-withdrawn', at: '2026-12-01T15:02:00Z' },
  });
const taskOf = (deliveryId: string) => findTakeDown(database.current.db, { deliveryId });

test('What is out is taken down by its connector, asked for once', async () => {
  const { peer, channelId } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await sending.round();
  expect(peer.statuses.size).toBe(1);
  expect([await ask(id), await ask(id), await ask()]).toEqual([1, 0, 0]);
  await sending.round(60);
  expect([peer.statuses.size, (await sending.delivery(id)).state]).toEqual([0, 'deleted']);
  expect(await taskOf(id)).toMatchObject({ state: 'done', error: null });
});

test('What is planned is none of this, and what was asked of a delivery that comes back never goes out', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  expect(await ask(id)).toBe(0);
  const under = `update delivery set state = 'sending', sending_since = '2026-12-01T15:01:00Z' where id = $1`;
  await database.current.pool.query(under, [id]);
  expect(await ask(id)).toBe(1);
  await sending.round(10);
  // Nobody knows yet whether there is anything.
  expect((await taskOf(id))?.state).toBe('open');
  await database.current.pool.query(`update delivery set state = 'queued', sending_since = null where id = $1`, [id]);
  await sending.round(20);
  await sending.round(30);
  expect([(await sending.delivery(id)).state, (await taskOf(id))?.state, posts()]).toEqual(['deleted', 'done', 0]);
});

test('A server that is not there is asked again, and one that refuses leaves it to a person', async () => {
  const [here, gone] = [await mastodonChannel(sending), await mastodonChannel(sending)];
  const [refused, unreachable] = [await sending.planned(here.channelId), await sending.planned(gone.channelId)];
  await sending.round();
  await gone.peer.close();
  await database.current.pool.query(`update channel set sealed_secret = null where id = $1`, [here.channelId]);
  await ask(refused, unreachable);
  await sending.round(60);
  expect(await taskOf(refused)).toMatchObject({ state: 'by-hand', error: 'sign_in' });
  expect(await taskOf(unreachable)).toMatchObject({ state: 'open', attempt: 1 });
  for (let tries = 1; tries < 12; tries += 1) await sending.round(60 + tries * 3_601);
  expect(await taskOf(unreachable)).toMatchObject({ state: 'by-hand', attempt: 12, error: 'unreachable' });
  expect((await sending.delivery(unreachable)).state).toBe('sent');
});

test('The own page forgets at once; what went by hand or by mail is for a person', async () => {
  const none = 'http://127.0.0.1';
  const page = await sending.channelAt(none, undefined, { platform: 'site-page', connector: 'feed' });
  const forum = await sending.channelAt(none, undefined, { platform: 'forum', connector: 'manual' });
  const [onPage, byHand] = [await sending.planned(page.id), await sending.planned(forum.id)];
  await sending.round();
  const url = 'https://forum.example.org/beitrag/7';
  const confirmed = { event: 'confirmed-by-person', url } as const;
  const decide = { siteId: SITE, deliveryId: byHand, from: 'manual_pending' } as const;
  await sending.room.amal.call.outreach.decideDelivery({ ...decide, choice: confirmed });
  await ask(onPage, byHand);
  await sending.round(60);
  expect([(await sending.delivery(onPage)).state, (await taskOf(onPage))?.state]).toEqual(['deleted', 'done']);
  expect(await taskOf(byHand)).toMatchObject({ state: 'by-hand', error: null });
});
