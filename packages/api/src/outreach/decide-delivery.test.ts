import type { DecideDeliveryInput } from '@jmd-digital/schemas';
import type { DeliveryState } from '@jmd-digital/schemas/values';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, contentOf, newId, newsroom } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const TUESDAY = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
const URL = 'https://social.example.org/@jmd/7';

/** A delivery that has come as far as a state. */
async function deliveryIn(state: DeliveryState) {
  const at = await room.approved();
  const deliveryId = newId();
  const key = { ...at, deliveryId, revision: 1, channelId: room.channelId };
  await room.amal.call.outreach.planDelivery({ ...key, at: TUESDAY });
  await database.current.pool.query(
    `update delivery set state = $2, error = case when $2 = 'failed_permanent' then 'invalid' end,
       sending_since = case when $2 = 'sending' then now() end, sent_at = case when $2 = 'sent' then now() end
     where id = $1`,
    [deliveryId, state],
  );
  return { at, deliveryId };
}
const decide = (deliveryId: string, from: DeliveryState, choice: DecideDeliveryInput['choice'], by = room.amal) =>
  by.call.outreach.decideDelivery({ siteId: SITE, deliveryId, from, choice });

test('Who posted by hand confirms it with the link; a repeat is the same, and the post is released', async () => {
  const { at, deliveryId } = await deliveryIn('manual_pending');
  const confirmed = { event: 'confirmed-by-person', url: URL } as const;
  const without = decide(deliveryId, 'manual_pending', { ...confirmed, url: null });
  expect(await refusalOf(without)).toMatchObject({ fieldErrors: { 'choice.url': 'required' } });
  const { delivery } = await decide(deliveryId, 'manual_pending', confirmed);
  expect(delivery).toMatchObject({ state: 'sent', remoteUrl: URL });
  expect((await decide(deliveryId, 'manual_pending', confirmed)).delivery).toEqual(delivery);
  expect((await room.amal.call.outreach.readPost(at)).post.state).toBe('released');
  expect(await audited(database.current, 'delivery.decided', deliveryId)).toBe(1);
});

test('Of two who decide the same differently one is through', async () => {
  const { deliveryId } = await deliveryIn('outcome_unknown');
  const answers = await Promise.allSettled([
    decide(deliveryId, 'outcome_unknown', { event: 'confirmed-by-person', url: URL }),
    decide(deliveryId, 'outcome_unknown', { event: 'denied-by-person' }, room.danylo),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('What nobody knows about goes out again only if a person says that it is not there, and only as it is now', async () => {
  const { deliveryId } = await deliveryIn('outcome_unknown');
  const again = { event: 'planned-by-person', at: TUESDAY } as const;
  expect(await refusalOf(decide(deliveryId, 'outcome_unknown', again))).toMatchObject({
    fieldErrors: { choice: 'invalid' },
  });
  const denied = { event: 'denied-by-person' } as const;
  expect((await decide(deliveryId, 'outcome_unknown', denied)).delivery.state).toBe('planned');
  const old = await deliveryIn('outcome_unknown');
  const content = contentOf([room.channelId], { title: 'Neu' });
  await room.amal.call.outreach.putPost({ ...old.at, revision: 1, content });
  expect((await refusalOf(decide(old.deliveryId, 'outcome_unknown', denied))).reason).toBe('conflict');
  const given = await decide(old.deliveryId, 'outcome_unknown', { event: 'given-up-by-person' });
  expect(given.delivery.state).toBe('deleted');
});

test('Another time is decided about anew; what was refused may go once more', async () => {
  const { deliveryId } = await deliveryIn('failed_permanent');
  const later = { event: 'planned-by-person', at: { ...TUESDAY, day: '2027-01-05' } } as const;
  const { delivery } = await decide(deliveryId, 'failed_permanent', later);
  expect(delivery).toMatchObject({
    ...{ state: 'planned', error: null, plannedLocal: '2027-01-05T16:00', decision: { outcome: 'needs' } },
  });
  expect((await decide(deliveryId, 'failed_permanent', later)).delivery).toEqual(delivery);
  const twice = { event: 'planned-by-person', at: { ...TUESDAY, day: '2027-10-31', time: '02:30' } } as const;
  expect(await refusalOf(decide(deliveryId, 'planned', twice))).toMatchObject({
    fieldErrors: { 'choice.at.time': 'time_twice' },
  });
});

test('Nobody decides about what is on its way, has moved on meanwhile, or belongs to others', async () => {
  const { deliveryId } = await deliveryIn('sending');
  const givenUp = { event: 'given-up-by-person' } as const;
  expect(await refusalOf(decide(deliveryId, 'sending', givenUp))).toMatchObject({ reason: 'invalid_input' });
  expect((await refusalOf(decide(deliveryId, 'queued', givenUp))).reason).toBe('conflict');
  expect((await refusalOf(decide(newId(), 'queued', givenUp))).reason).toBe('not_found');
  const elsewhere = room.amal.call.outreach.decideDelivery({
    ...{ siteId: OTHER_SITE, deliveryId, from: 'queued', choice: givenUp },
  });
  expect((await refusalOf(elsewhere)).reason).toBe('not_permitted');
});
