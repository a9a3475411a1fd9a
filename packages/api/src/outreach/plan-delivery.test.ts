import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, channelOf, contentOf, newId, newsroom } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const TUESDAY = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
const planOf = (at: { siteId: string; postId: string }, when: object = {}) => ({
  ...{ ...at, deliveryId: newId(), revision: 1, channelId: room.channelId },
  at: { ...TUESDAY, ...when },
});

test('A time is kept as it was chosen, with its moment and with what the policy says of that moment', async () => {
  const plan = planOf(await room.approved());
  const { delivery } = await room.amal.call.outreach.planDelivery(plan);
  expect(delivery).toMatchObject({
    ...{ plannedLocal: '2026-12-01T16:00', zone: 'Europe/Berlin', plannedAt: '2026-12-01T15:00:00Z' },
    ...{ state: 'planned', attempt: 0, decision: { outcome: 'allow', at: '2026-12-01T15:00:00Z' } },
  });
  const january = planOf(await room.approved(), { day: '2027-01-05' });
  expect((await room.amal.call.outreach.planDelivery(january)).delivery).toMatchObject({
    ...{ state: 'planned', decision: { outcome: 'needs', missing: [{ kind: 'approval', steps: ['carrier-pr'] }] } },
  });
  expect(await audited(database.current, 'delivery.planned', plan.deliveryId)).toBe(1);
});

test('Nothing is planned twice for a channel: a repeat is the same, also at once and by somebody else', async () => {
  const plan = planOf(await room.approved());
  const other = { ...plan, deliveryId: newId() };
  const answers = await Promise.all([
    ...[plan, plan].map((each) => room.amal.call.outreach.planDelivery(each)),
    room.danylo.call.outreach.planDelivery(other),
  ]);
  expect(new Set(answers.map(({ delivery }) => delivery.id)).size).toBe(1);
  const later = { ...other, at: { ...TUESDAY, time: '17:00' } };
  expect((await refusalOf(room.amal.call.outreach.planDelivery(later))).reason).toBe('conflict');
});

test('A time that the clock never shows is refused, and one that it shows twice has to be chosen from', async () => {
  const at = await room.approved();
  const { planDelivery } = room.amal.call.outreach;
  const spring = planDelivery(planOf(at, { day: '2027-03-28', time: '02:30' }));
  expect(await refusalOf(spring)).toMatchObject({ fieldErrors: { 'at.time': 'time_never' } });
  const autumn = { day: '2027-10-31', time: '02:30' };
  expect(await refusalOf(planDelivery(planOf(at, autumn)))).toMatchObject({ fieldErrors: { 'at.time': 'time_twice' } });
  const chosen = await planDelivery(planOf(at, { ...autumn, which: 'later' }));
  expect(chosen.delivery.plannedAt).toBe('2027-10-31T01:30:00Z');
  const nowhere = planDelivery(planOf(await room.approved(), { zone: 'Nowhere/City' }));
  expect(await refusalOf(nowhere)).toMatchObject({ fieldErrors: { 'at.zone': 'invalid' } });
  const past = planDelivery(planOf(await room.approved(), { day: '2026-11-24' }));
  expect(await refusalOf(past)).toMatchObject({ fieldErrors: { 'at.day': 'invalid' } });
});

test('What is forbidden then is blocked at once, with the reason', async () => {
  const channel = channelOf({ platform: 'tiktok', connector: 'manual', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel });
  const at = await room.submitted({}, [channel.id]);
  const { delivery } = await room.amal.call.outreach.planDelivery({ ...planOf(at), channelId: channel.id });
  expect(delivery).toMatchObject({ state: 'blocked', decision: { outcome: 'deny', ruleIds: ['carrier/tiktok'] } });
});

test('Only what was handed in is planned, and only for its own channels', async () => {
  const draft = { siteId: SITE, postId: newId() };
  const { planDelivery, putPost } = room.amal.call.outreach;
  await putPost({ ...draft, revision: 0, content: contentOf([room.channelId]) });
  expect((await refusalOf(planDelivery(planOf(draft)))).reason).toBe('conflict');
  const at = await room.approved();
  expect((await refusalOf(planDelivery({ ...planOf(at), revision: 2 }))).reason).toBe('conflict');
  const other = channelOf();
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel: other });
  const elsewhere = planDelivery({ ...planOf(at), channelId: other.id });
  expect(await refusalOf(elsewhere)).toMatchObject({ fieldErrors: { channelId: 'invalid' } });
});

test('The database itself refuses a second delivery of the same, and states that say two things', async () => {
  const plan = planOf(await room.approved());
  await room.amal.call.outreach.planDelivery(plan);
  const { pool } = database.current;
  const twice = pool.query(
    `insert into delivery (id, post_id, revision, channel_id, planned_local, zone, planned_at, state, decision)
     select gen_random_uuid(), post_id, revision, channel_id, planned_local, zone, planned_at, 'planned', decision
     from delivery where id = $1`,
    [plan.deliveryId],
  );
  await expect(twice).rejects.toThrow('delivery_once');
  const set = (change: string) => pool.query(`update delivery set ${change} where id = $1`, [plan.deliveryId]);
  await expect(set(`state = 'sending'`)).rejects.toThrow('delivery_sending');
  await expect(set(`sending_since = now()`)).rejects.toThrow('delivery_sending');
  await expect(set(`state = 'sent'`)).rejects.toThrow('delivery_sent');
  await expect(set(`sent_at = now()`)).rejects.toThrow('delivery_not_sent');
  await expect(set(`state = 'failed_permanent'`)).rejects.toThrow('delivery_refused');
  await expect(set(`state = 'somewhere'`)).rejects.toThrow('delivery_state');
  await expect(set(`planned_local = 'bald'`)).rejects.toThrow('delivery_local');
});
