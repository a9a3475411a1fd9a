import { insertPolicies } from '@jmd-digital/db';
import type { PictureUse } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../test/outreach.ts';
import { CARRIER, SITE } from '../../../test/people.ts';
import { policyOf } from '../../../test/policies.ts';
import { mastodonChannel, sendingRoom } from '../../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});
const query = (sql: string, values: unknown[]) => database.current.pool.query(sql, values);

test('What an approver said counts after they have left', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  await query(`update membership set until = now() where account_id = $1`, [sending.room.selin.id]);
  await sending.round();
  await query(`update membership set until = null where account_id = $1`, [sending.room.selin.id]);
  expect([(await sending.delivery(id)).state, posts()]).toEqual(['sent', 1]);
});

test('A yes that is missing when the time has come blocks it, and who can give it is told; with it, it goes out', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const at = await sending.room.submitted({}, [channelId]);
  const deliveryId = newId();
  const { planDelivery, decideDelivery } = sending.room.amal.call.outreach;
  const planned = { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' };
  await planDelivery({ ...at, deliveryId, revision: 1, channelId, at: planned });
  await sending.round();
  expect(await sending.delivery(deliveryId)).toMatchObject({
    ...{ state: 'blocked', attempt: 0 },
    decision: { outcome: 'needs', missing: [{ kind: 'approval', steps: ['editor'] }] },
  });
  expect(posts()).toBe(0);
  const yes = { step: 'editor', decision: 'approve', note: '', revision: 1, approvalId: newId() } as const;
  await sending.room.selin.call.outreach.reviewPost({ ...at, ...yes });
  const again = { event: 'planned-by-person', at: planned } as const;
  await decideDelivery({ siteId: SITE, deliveryId, from: 'blocked', choice: again });
  await sending.round(60);
  expect([(await sending.delivery(deliveryId)).state, posts()]).toEqual(['sent', 1]);
});

test('Who objects is heard, whether the policy asks for their word or not', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const id = await sending.planned(channelId);
  const { postId } = await sending.delivery(id);
  const no = {
    step: 'editor',
    decision: 'change',
    note: 'Bitte noch nicht.',
    revision: 1,
    approvalId: newId(),
  } as const;
  await sending.room.selin.call.outreach.reviewPost({ siteId: SITE, postId, ...no });
  await sending.round();
  expect([(await sending.delivery(id)).state, posts()]).toEqual(['blocked', 0]);
});

test('What was edited since, or put away, does not go out', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const [edited, archived] = [await sending.planned(channelId), await sending.planned(channelId)];
  // What goes past the procedures that give deliveries up.
  await query(`update post set state = 'draft' where id = (select post_id from delivery where id = $1)`, [edited]);
  await query(`update post set state = 'archived' where id = (select post_id from delivery where id = $1)`, [archived]);
  await sending.round();
  for (const id of [edited, archived]) expect((await sending.delivery(id)).state).toBe('deleted');
  expect(posts()).toBe(0);
});

describe('Somebody is seen on a picture', () => {
  /** A planned post with a picture of somebody who agreed. */
  async function withConsent(channelId: string) {
    const [consentId, pictureId] = [newId(), newId()];
    await query(
      `insert into image_consent (id, site_id, subject_ref, minor, guardian, purposes, platforms, valid_until, revision, changed_at)
       values ($1, $2, 'Ordner 3, Blatt 12', false, false, '["event"]', '["mastodon"]', '2026-12-31', 1, now())`,
      [consentId, SITE],
    );
    await query(
      `insert into picture (id, site_id, type, width, height, content, digest, created_at)
       values ($1, $2, 'image/png', 1, 1, $3, sha256($3), now())`,
      [pictureId, SITE, Buffer.from([1, 2, 3])],
    );
    const picture: PictureUse = {
      ...{ pictureId, alt: { de: 'Zwei am Tisch' }, decorativeReason: null, credit: '', licence: '' },
      ...{ showsPeople: true, consentIds: [consentId] },
    };
    return { consentId, id: await sending.planned(channelId, { pictures: [picture] }) };
  }
  // No policy asks for consents here: the law does.
  beforeAll(async () => {
    const reason = { de: 'Nur mit Ja.', en: 'With a yes alone.' };
    const rest = { platforms: '*', actions: ['post'], purposes: '*', audiences: '*', devices: '*', reason } as const;
    const { ownerId: siteId, ...row } = policyOf('site', SITE, {
      validFrom: '2026-01-01',
      rules: [{ ...rest, id: 'posting', effect: 'allow', conditions: [], actions: ['post'], source: null }],
    });
    const owner = { carrierId: null, siteId, createdBy: null, createdAt: '2026-01-01T00:00:00Z' };
    await insertPolicies(database.current.db, [{ ...row, ...owner }]);
  });

  test('A picture of somebody who agreed goes out with what is seen on it', async () => {
    const { peer, channelId } = await mastodonChannel(sending);
    const { id } = await withConsent(channelId);
    await sending.round();
    expect((await sending.delivery(id)).state).toBe('sent');
    const pictures = [{ description: 'Zwei am Tisch', type: 'image/png', size: 3 }];
    expect([...peer.statuses.values()]).toMatchObject([{ pictures }]);
  });

  test('A consent that was withdrawn before blocks it', async () => {
    const { channelId, posts } = await mastodonChannel(sending);
    const { consentId, id } = await withConsent(channelId);
    await query('update image_consent set withdrawn_at = now() where id = $1', [consentId]);
    await sending.round();
    expect(await sending.delivery(id)).toMatchObject({
      ...{ state: 'blocked', decision: { outcome: 'needs', missing: [{ kind: 'image-consent' }] } },
    });
    expect(posts()).toBe(0);
  });

  test('A consent that is withdrawn while pictures are uploaded keeps the post back', async () => {
    const { peer, channelId, posts } = await mastodonChannel(sending);
    const { consentId, id } = await withConsent(channelId);
    const round = sending.round();
    await expect.poll(() => peer.received.length, { interval: 1 }).toBeGreaterThan(0);
    await sending.room.amal.call.outreach.withdrawConsent({ siteId: SITE, consentId });
    await round;
    // Either it was stopped, or it was under way and has to go: never out without anybody knowing.
    await sending.round(60);
    const { state } = await sending.delivery(id);
    expect(['blocked', 'deleted']).toContain(state);
    expect(peer.statuses.size).toBe(0);
    expect(posts()).toBe(state === 'blocked' ? 0 : 1);
  });

  test('A consent that is withdrawn while the call is under way has the post taken down afterwards', async () => {
    const { peer, channelId, posts } = await mastodonChannel(sending);
    const { consentId, id } = await withConsent(channelId);
    peer.mishaps.push('hang');
    const round = sending.round(0, 1_000);
    await expect.poll(posts).toBe(1);
    const { withdrawConsent, listTakeDowns } = sending.room.amal.call.outreach;
    expect((await withdrawConsent({ siteId: SITE, consentId })).takeDowns).toBe(1);
    await round;
    expect((await sending.delivery(id)).state).toBe('outcome_unknown');
    // Nobody knows whether it is there, so a person looks.
    await sending.round(60);
    const { items } = await listTakeDowns({ siteId: SITE });
    expect(items.find(({ deliveryId }) => deliveryId === id)).toMatchObject({
      state: 'by-hand',
      reason: 'consent-withdrawn',
    });
  });
});

test('A policy that ends at midnight blocks what was planned for after it, with the reason and another way', async () => {
  const { channelId, posts } = await mastodonChannel(sending);
  const at = await sending.room.approved({}, [channelId]);
  const [before, after] = [newId(), newId()];
  const other = await mastodonChannel(sending);
  const elsewhere = await sending.room.approved({}, [other.channelId]);
  const { planDelivery } = sending.room.amal.call.outreach;
  const time = { zone: 'Europe/Berlin' };
  await planDelivery({
    ...{ ...elsewhere, deliveryId: before, revision: 1, channelId: other.channelId },
    at: { ...time, day: '2026-12-02', time: '23:59' },
  });
  await planDelivery({
    ...{ ...at, deliveryId: after, revision: 1, channelId },
    at: { ...time, day: '2026-12-03', time: '00:01' },
  });
  expect((await sending.delivery(after)).decision.outcome).toBe('allow');
  const reason = { de: 'Seit Dezember nicht mehr dort.', en: 'No longer there since December.' };
  const rest = { purposes: '*', audiences: '*', devices: '*', conditions: [], reason, source: null } as const;
  const { ownerId: carrierId, ...row } = policyOf('carrier', CARRIER, {
    ...{ validFrom: '2026-12-03', version: 3 },
    rules: [
      { ...rest, id: 'posting', effect: 'allow', platforms: '*', actions: ['post'], conditions: [] },
      { ...rest, id: 'mastodon', effect: 'deny', platforms: ['mastodon'], actions: ['post'], conditions: [] },
    ],
  });
  await query(`update policy set valid_to = '2026-12-02' where carrier_id = $1 and valid_from = '2026-01-01'`, [
    CARRIER,
  ]);
  const owner = { carrierId, siteId: null, createdBy: null, createdAt: '2026-12-01T00:00:00Z' };
  await insertPolicies(database.current.db, [{ ...row, ...owner }]);
  // 23:59:10 and 00:01:10 in Germany.
  await sending.round(31 * 3_600 + 58 * 60 + 10);
  await sending.round(32 * 3_600 + 10);
  expect((await sending.delivery(before)).state).toBe('sent');
  const blocked = await sending.delivery(after);
  expect(blocked).toMatchObject({
    ...{ state: 'blocked', attempt: 0 },
    decision: { outcome: 'deny', ruleIds: ['carrier/mastodon'], reasons: [reason], way: { action: 'post' } },
  });
  expect(blocked.decision.way?.platform).not.toBe('mastodon');
  expect(posts()).toBe(0);
});
