import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, consentOf, contentOf, newId, newsroom, pictureIn } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';
import { endOverdueConsents } from '../jobs/outreach.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const STATES = ['planned', 'queued', 'manual_pending', 'sending', 'sent', 'outcome_unknown', 'blocked'] as const;

/** A picture that was named with a consent once, and what is under way with it: also in a post that names no consent. */
async function somewhere(validUntil = '2027-12-31') {
  const consent = consentOf({ validUntil });
  await room.amal.call.outreach.putConsent({ siteId: SITE, consent });
  const pictureId = newId();
  const named = pictureIn(pictureId, { showsPeople: true, consentIds: [consent.id] });
  const before = await room.submitted({ pictures: [named] });
  const ids: Record<string, string> = {};
  ids.named = await room.delivered(before, room.channelId, 'planned');
  for (const state of STATES) {
    const post = await room.approved({ pictures: [pictureIn(newId()), pictureIn(pictureId)] });
    ids[state] = await room.delivered(post, room.channelId, state);
  }
  const other = await room.approved({ pictures: [pictureIn(newId())] });
  ids.other = await room.delivered(other, room.channelId, 'planned');
  return { consentId: consent.id, pictureId, ids };
}

async function statesOf(ids: Record<string, string>) {
  const { rows } = await database.current.pool.query('select id, state, decision from delivery where id = any($1)', [
    Object.values(ids),
  ]);
  return (name: string) => rows.find(({ id }) => id === ids[name]);
}

async function takeDowns(ids: Record<string, string>) {
  const { rows } = await database.current.pool.query(
    'select delivery_id, reason, state from take_down where delivery_id = any($1)',
    [Object.values(ids)],
  );
  const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id);
  return rows.map(({ delivery_id, reason }) => `${nameOf(delivery_id)}: ${reason}`).toSorted();
}

test('Withdrawn, what waits with the picture is blocked, and what is out anywhere has to be taken down', async () => {
  const { consentId, pictureId, ids } = await somewhere();
  const { withdrawConsent } = room.danylo.call.outreach;
  const { consent, takeDowns: places } = await withdrawConsent({ siteId: SITE, consentId });
  expect(consent).toMatchObject({ state: 'withdrawn', withdrawnAt: '2026-11-25T10:15:00Z', pictureIds: [pictureId] });
  expect(places).toBe(3);
  const stateOf = await statesOf(ids);
  for (const name of ['named', 'planned', 'queued', 'manual_pending']) {
    expect(stateOf(name).state, name).toBe('blocked');
    const { outcome, missing } = stateOf(name).decision;
    expect([outcome, missing.at(-1)], name).toEqual(['needs', { kind: 'image-consent' }]);
  }
  for (const name of ['sending', 'sent', 'outcome_unknown', 'blocked']) expect(stateOf(name).state).toBe(name);
  expect(stateOf('other').state).toBe('planned');
  expect(await takeDowns(ids)).toEqual(
    ['sending', 'sent', 'outcome_unknown'].map((name) => `${name}: consent-withdrawn`).toSorted(),
  );
});

test('Once more, also at once, changes nothing; and what was withdrawn is not changed any more', async () => {
  const { consentId, ids } = await somewhere();
  const { withdrawConsent, putConsent } = room.amal.call.outreach;
  const input = { siteId: SITE, consentId };
  const answers = await Promise.all([withdrawConsent(input), withdrawConsent(input)]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await withdrawConsent(input)).toEqual(answers[0]);
  expect(await takeDowns(ids)).toHaveLength(3);
  expect(await audited(database.current, 'consent.withdrawn', consentId)).toBe(1);
  const again = putConsent({ siteId: SITE, consent: consentOf({ id: consentId, revision: 1 }) });
  expect((await refusalOf(again)).reason).toBe('conflict');
});

test('A delivery that is being taken right now is either stopped or found as under way, never missed', async () => {
  const { consentId, ids } = await somewhere();
  const client = await database.current.pool.connect();
  try {
    await client.query('begin');
    await client.query(`update delivery set state = 'sending', sending_since = now() where id = $1`, [ids.queued]);
    const answer = room.amal.call.outreach.withdrawConsent({ siteId: SITE, consentId });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await client.query('commit');
    expect((await answer).takeDowns).toBe(4);
  } finally {
    client.release();
  }
  expect((await statesOf(ids))('queued').state).toBe('sending');
  expect(await takeDowns(ids)).toContain('queued: consent-withdrawn');
});

test('The same picture at another site stays, for it is not the same consent', async () => {
  const { consentId, pictureId } = await somewhere();
  const stranger = await employee(database.current, 'editor', 'Fremd', { siteId: OTHER_SITE });
  const { pool } = database.current;
  const postId = newId();
  const channelId = newId();
  await pool.query(
    `insert into channel select $1, $2, platform, connector, name, server_url, account, null, facts, state, revision, changed_at
     from channel where id = $3`,
    [channelId, OTHER_SITE, room.channelId],
  );
  const content = contentOf([], { pictures: [pictureIn(pictureId)] });
  await stranger.call.outreach.putPost({ siteId: OTHER_SITE, postId, revision: 0, content });
  const id = await room.delivered({ postId }, channelId, 'sent');
  await room.amal.call.outreach.withdrawConsent({ siteId: SITE, consentId });
  expect(await takeDowns({ id })).toEqual([]);
});

test('After its last day in Germany a consent ends by itself, once, and not a day sooner', async () => {
  const ended = await somewhere('2026-11-24');
  const today = await somewhere('2026-11-25');
  for (let round = 0; round < 2; round += 1) await endOverdueConsents(room.amal.ctx);
  expect((await statesOf(ended.ids))('planned').state).toBe('blocked');
  expect(await takeDowns(ended.ids)).toEqual(
    ['sending', 'sent', 'outcome_unknown'].map((name) => `${name}: consent-expired`).toSorted(),
  );
  expect(await audited(database.current, 'consent.expired', ended.consentId)).toBe(1);
  expect((await statesOf(today.ids))('planned').state).toBe('planned');
  expect(await takeDowns(today.ids)).toEqual([]);
});

test('A picture that somebody took back goes out no more, also from a post that names nobody in it', async () => {
  const { consentId, pictureId } = await somewhere();
  await room.danylo.call.outreach.withdrawConsent({ siteId: SITE, consentId });
  const post = await room.approved({ pictures: [pictureIn(pictureId)] });
  const { decisions } = await room.amal.call.outreach.readPost(post);
  expect(decisions.map(({ decision }) => decision)).toMatchObject([
    { outcome: 'needs', missing: [{ kind: 'image-consent' }] },
  ]);
});
