import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, contentOf, newId, newsroom, yes } from '../../test/outreach.ts';
import { employee, SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('An editor’s yes approves, and an objection takes that back until they say yes again', async () => {
  const at = await room.submitted();
  const { reviewPost } = room.selin.call.outreach;
  const first = yes(at);
  expect((await reviewPost(first)).post.state).toBe('approved');
  const change = { ...yes(at), decision: 'change' as const, note: 'Bitte die Uhrzeit prüfen.' };
  expect((await reviewPost(change)).post.state).toBe('in_review');
  expect(await room.amal.call.outreach.readPost(at)).toMatchObject({ objections: [{ note: change.note }] });
  expect((await reviewPost(yes(at))).post.state).toBe('approved');
  expect((await reviewPost(first)).approval).toMatchObject({ by: room.selin.id, decision: 'approve' });
  expect((await refusalOf(reviewPost({ ...first, decision: 'reject' }))).reason).toBe('conflict');
  expect(await audited(database.current, 'post.reviewed', at.postId)).toBe(3);
});

test('Nobody approves their own work, not even as the second one who wrote on it', async () => {
  const at = { siteId: SITE, postId: newId() };
  const { outreach } = room.selin.call;
  await room.amal.call.outreach.putPost({ ...at, revision: 0, content: contentOf([room.channelId]) });
  await outreach.putPost({ ...at, revision: 1, content: contentOf([room.channelId], { title: 'Besser' }) });
  await outreach.submitPost({ ...at, revision: 2 });
  expect((await refusalOf(outreach.reviewPost({ ...yes(at), revision: 2 }))).reason).toBe('not_permitted');
});

test('Only whose step it is decides it, and only for the newest revision that was handed in', async () => {
  const at = await room.submitted();
  const reason = async (call: Promise<unknown>) => (await refusalOf(call)).reason;
  expect(await reason(room.danylo.call.outreach.reviewPost(yes(at)))).toBe('not_permitted');
  expect(await reason(room.admin.call.outreach.reviewPost(yes(at)))).toBe('not_permitted');
  expect(await reason(room.selin.call.outreach.reviewPost({ ...yes(at), step: 'carrier-pr' }))).toBe('not_permitted');
  const carrier = await employee(database.current, 'carrier-pr', 'Träger');
  const said = await carrier.call.outreach.reviewPost({ ...yes(at), step: 'carrier-pr' });
  expect(said.post.state).toBe('in_review');
  await room.amal.call.outreach.putPost({ ...at, revision: 1, content: contentOf([room.channelId], { title: 'Neu' }) });
  expect(await reason(room.selin.call.outreach.reviewPost(yes(at)))).toBe('conflict');
  expect(await reason(room.selin.call.outreach.reviewPost({ ...yes(at), revision: 2 }))).toBe('conflict');
});

test('A yes to a revision that is being changed counts for neither of them: one of the two hears of a conflict', async () => {
  const at = await room.submitted();
  const content = contentOf([room.channelId], { title: 'Gleichzeitig' });
  await Promise.allSettled([
    room.selin.call.outreach.reviewPost(yes(at)),
    room.amal.call.outreach.putPost({ ...at, revision: 1, content }),
  ]);
  expect(await room.amal.call.outreach.readPost(at)).toMatchObject({
    ...{ post: { revision: 2, state: 'draft' }, approvals: [], steps: [{ step: 'editor', approved: false }] },
  });
});
