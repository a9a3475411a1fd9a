import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { contentOf, newId, newsroom } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});
const start = () => ({ siteId: SITE, postId: newId() });

test('An edit is another revision and a draft again; nothing that was written is overwritten', async () => {
  const at = await room.approved();
  const content = contentOf([room.channelId], { title: 'Neuer Titel' });
  const { post } = await room.danylo.call.outreach.putPost({ ...at, revision: 1, content });
  expect(post).toMatchObject({ revision: 2, state: 'draft', title: 'Neuer Titel' });
  const read = await room.amal.call.outreach.readPost(at);
  expect(read.authorIds.toSorted()).toEqual([room.amal.id, room.danylo.id].toSorted());
  expect([read.approvals, read.content.title]).toEqual([[], 'Neuer Titel']);
  const { rows } = await database.current.pool.query(
    `select content ->> 'title' as title from post_revision where post_id = $1 order by revision`,
    [at.postId],
  );
  expect(rows.map(({ title }) => title)).toEqual(['Sprechstunde', 'Neuer Titel']);
});

test('Of two editors at one revision one is through and the other one hears so', async () => {
  const at = start();
  await room.amal.call.outreach.putPost({ ...at, revision: 0, content: contentOf([]) });
  const edit = (by: typeof room.amal, title: string) =>
    by.call.outreach.putPost({ ...at, revision: 1, content: contentOf([], { title }) });
  const answers = await Promise.allSettled([edit(room.amal, 'von Amal'), edit(room.danylo, 'von Danylo')]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const lost = answers.find((each) => each.status === 'rejected');
  expect((await refusalOf(Promise.reject(lost?.reason))).reason).toBe('conflict');
  expect((await room.amal.call.outreach.readPost(at)).post.revision).toBe(2);
});

test('The same request again changes nothing, also at once, and neither does saving without a change', async () => {
  const input = { ...start(), revision: 0, content: contentOf([]) };
  const { putPost } = room.amal.call.outreach;
  const [one, other] = await Promise.all([putPost(input), putPost(input)]);
  expect(one).toEqual(other);
  expect((await putPost({ ...input, revision: 1 })).post.revision).toBe(1);
  const changed = { ...input, revision: 1, content: contentOf([], { title: 'Anders' }) };
  expect((await putPost(changed)).post.revision).toBe(2);
  expect((await putPost(changed)).post.revision).toBe(2);
  expect((await refusalOf(putPost(input))).reason).toBe('conflict');
  expect((await refusalOf(room.danylo.call.outreach.putPost({ ...input, revision: 0 }))).reason).toBe('conflict');
});

test('What was planned of it is given up, so that nothing goes out that was corrected', async () => {
  const at = await room.approved();
  await room.amal.call.outreach.planDelivery({
    ...{ ...at, deliveryId: newId(), revision: 1, channelId: room.channelId },
    at: { day: '2026-12-01', time: '16:00', zone: 'Europe/Berlin' },
  });
  const content = contentOf([room.channelId], { title: 'Berichtigt' });
  await room.amal.call.outreach.putPost({ ...at, revision: 1, content });
  const { deliveries } = await room.amal.call.outreach.readPost(at);
  expect(deliveries.map(({ state, revision }) => [state, revision])).toEqual([['deleted', 1]]);
});

test('A post of another site is not there, and words for a channel that it is not for are refused', async () => {
  const at = start();
  const input = { ...at, revision: 0, content: contentOf([]) };
  await room.amal.call.outreach.putPost(input);
  const stranger = await employee(database.current, 'editor', 'Fremd', { siteId: OTHER_SITE });
  const taken = stranger.call.outreach.putPost({ ...input, siteId: OTHER_SITE, revision: 1 });
  expect((await refusalOf(taken)).reason).toBe('not_found');
  expect((await refusalOf(room.amal.call.outreach.putPost({ ...input, ...start(), revision: 3 }))).reason).toBe(
    'not_found',
  );
  const variants = [{ channelId: newId(), lang: 'de', text: 'Kurz' }];
  const refused = room.amal.call.outreach.putPost({ ...input, revision: 1, content: contentOf([], { variants }) });
  expect(await refusalOf(refused)).toMatchObject({ fieldErrors: { 'content.variants': 'invalid' } });
});
