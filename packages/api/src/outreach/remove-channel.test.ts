import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, channelOf, newId, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('A channel goes with its secret; once more changes nothing, nor does somebody from next door', async () => {
  const channel = channelOf();
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel, secret: 'Zugang' });
  const stranger = await employee(database.current, 'site-admin', 'Nebenan', { siteId: OTHER_SITE });
  await stranger.call.outreach.removeChannel({ siteId: OTHER_SITE, channelId: channel.id });
  const left = async () => (await room.admin.call.outreach.listChannels({ siteId: SITE })).channels.length;
  expect(await left()).toBe(2);
  for (let times = 0; times < 2; times += 1) {
    await room.admin.call.outreach.removeChannel({ siteId: SITE, channelId: channel.id });
    expect(await left()).toBe(1);
  }
  expect(await audited(database.current, 'channel.removed', channel.id)).toBe(1);
});

test('One on which something is planned stays until that is given up', async () => {
  const post = await room.approved();
  const planned = { ...post, deliveryId: newId(), revision: 1, channelId: room.channelId };
  const at = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
  await room.amal.call.outreach.planDelivery({ ...planned, at });
  const remove = () => room.admin.call.outreach.removeChannel({ siteId: SITE, channelId: room.channelId });
  expect((await refusalOf(remove())).reason).toBe('conflict');
  await room.amal.call.outreach.decideDelivery({
    ...{ siteId: SITE, deliveryId: planned.deliveryId, from: 'planned', choice: { event: 'given-up-by-person' } },
  });
  expect(await remove()).toEqual({ done: true });
});

test('Of a plan and a removal at the same moment one is through, and the other one hears why', async () => {
  const channel = channelOf({ platform: 'forum', connector: 'manual', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel });
  const post = await room.approved({}, [channel.id]);
  const at = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
  const plan = { ...post, deliveryId: newId(), revision: 1, channelId: channel.id, at };
  const calls = [
    room.amal.call.outreach.planDelivery(plan),
    room.admin.call.outreach.removeChannel({ siteId: SITE, channelId: channel.id }),
  ];
  const lost = (await Promise.allSettled<unknown>(calls)).filter((each) => each.status === 'rejected');
  expect(lost).toHaveLength(1);
  const { reason } = await refusalOf(Promise.reject(lost[0]?.reason));
  expect(['conflict', 'invalid_input']).toContain(reason);
});
