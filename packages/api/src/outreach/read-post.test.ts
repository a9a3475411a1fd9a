import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { channelOf, newId, newsroom, yes } from '../../test/outreach.ts';
import { again, OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('It shows what is asked for, what was said, and who said it', async () => {
  const at = await room.submitted();
  const { readPost, commentPost } = room.amal.call.outreach;
  expect(await readPost(at)).toMatchObject({
    ...{ post: { state: 'in_review' }, authorIds: [room.amal.id], approvals: [], deliveries: [] },
    steps: [{ step: 'editor', approved: false, takeable: true }],
    decisions: [{ channelId: room.channelId, decision: { outcome: 'needs' } }],
  });
  await commentPost({ ...at, commentId: newId(), revision: 1, text: 'Stimmt die Uhrzeit?' });
  await room.selin.call.outreach.reviewPost(yes(at));
  const read = await readPost(at);
  expect(read).toMatchObject({
    ...{ post: { state: 'approved' }, steps: [{ step: 'editor', approved: true }] },
    ...{ approvals: [{ by: room.selin.id }], objections: [], comments: [{ text: 'Stimmt die Uhrzeit?' }] },
  });
  expect(read.people.map(({ name }) => name).toSorted()).toEqual(['Amal', 'Selin']);
});

test('A channel on which it is forbidden says why', async () => {
  const channel = channelOf({ platform: 'tiktok', connector: 'manual', serverUrl: null });
  await room.admin.call.outreach.putChannel({ siteId: SITE, channel });
  const at = await room.submitted({}, [channel.id]);
  const { decisions, post, steps } = await room.amal.call.outreach.readPost(at);
  expect(decisions).toMatchObject([{ decision: { outcome: 'deny', ruleIds: ['carrier/tiktok'] } }]);
  expect([post.state, steps]).toEqual(['in_review', []]);
});

test('A step that nobody can take any more is named when the one who could has left; what they said counts on', async () => {
  const [before, waiting] = [await room.approved(), await room.submitted()];
  const membershipId = room.selin.account.memberships[0]?.id ?? '';
  await room.admin.call.identity.endMembership({ membershipId });
  const steps = async (at: typeof waiting) => (await room.amal.call.outreach.readPost(at)).steps;
  expect(await steps(waiting)).toEqual([{ step: 'editor', approved: false, takeable: false }]);
  expect(await steps(before)).toMatchObject([{ step: 'editor', approved: true }]);
  const left = await again(room.selin);
  expect((await refusalOf(left.outreach.reviewPost(yes(waiting)))).reason).toBe('not_permitted');
});

test('A post of another site is not there', async () => {
  const at = await room.submitted();
  const elsewhere = room.amal.call.outreach.readPost({ ...at, siteId: OTHER_SITE });
  expect((await refusalOf(elsewhere)).reason).toBe('not_permitted');
  const none = room.amal.call.outreach.readPost({ siteId: SITE, postId: newId() });
  expect((await refusalOf(none)).reason).toBe('not_found');
});
