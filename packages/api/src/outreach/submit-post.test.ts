import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, contentOf, newId, newsroom } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

const written = async (content: ReturnType<typeof contentOf>) => {
  const at = { siteId: SITE, postId: newId() };
  await room.amal.call.outreach.putPost({ ...at, revision: 0, content });
  return { ...at, revision: 1 };
};

test('What lacks nothing waits for approval; once more changes nothing', async () => {
  const input = await written(contentOf([room.channelId]));
  const { submitPost } = room.amal.call.outreach;
  expect(await submitPost(input)).toMatchObject({ post: { state: 'in_review' }, problems: [] });
  expect(await submitPost(input)).toMatchObject({ post: { state: 'in_review' }, problems: [] });
  expect(await audited(database.current, 'post.submitted', input.postId)).toBe(1);
});

test('What lacks something stays a draft, and every lack is named with its place', async () => {
  const picture = {
    ...{ pictureId: newId(), alt: {}, decorativeReason: null, credit: '', licence: '' },
    ...{ showsPeople: true, consentIds: [] },
  };
  const gone = newId();
  const text = 'x'.repeat(501);
  const input = await written(
    contentOf([room.channelId, gone], { pictures: [picture], parts: [{ lang: 'de', text, warning: null }] }),
  );
  const { post, problems } = await room.amal.call.outreach.submitPost(input);
  expect(post.state).toBe('draft');
  expect(problems.map(({ kind, channelId, pictureId }) => [kind, channelId ?? pictureId])).toEqual([
    ['too-long', room.channelId],
    ['channel-gone', gone],
    ['no-alt-text', picture.pictureId],
    ['no-consent', picture.pictureId],
  ]);
  expect(await audited(database.current, 'post.submitted', input.postId)).toBe(0);
});

test('An older revision is not handed in', async () => {
  const input = await written(contentOf([room.channelId]));
  const content = contentOf([room.channelId], { title: 'Neu' });
  await room.danylo.call.outreach.putPost({ ...input, content });
  expect((await refusalOf(room.amal.call.outreach.submitPost(input))).reason).toBe('conflict');
});
