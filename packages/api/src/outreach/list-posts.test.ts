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

test('Posts come page by page without a gap or a double, of one state or of all, and of the own site alone', async () => {
  const ids = Array.from({ length: 5 }, newId);
  for (const postId of ids)
    await room.amal.call.outreach.putPost({ siteId: SITE, postId, revision: 0, content: contentOf([]) });
  const waiting = await room.submitted();
  const seen: string[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof room.amal.call.outreach.listPosts>> = await room.amal.call.outreach.listPosts(
      { siteId: SITE, limit: 2, ...(cursor ? { cursor } : {}) },
    );
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  expect(seen.toSorted()).toEqual([...ids, waiting.postId].toSorted());
  const { items } = await room.amal.call.outreach.listPosts({ siteId: SITE, state: 'in_review' });
  expect(items).toMatchObject([{ id: waiting.postId, title: 'Sprechstunde', revision: 1 }]);
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  expect((await nearby.call.outreach.listPosts({ siteId: OTHER_SITE })).items).toEqual([]);
  const wrong = room.amal.call.outreach.listPosts({ siteId: SITE, cursor: 'x' });
  expect(await refusalOf(wrong)).toMatchObject({ fieldErrors: { cursor: 'invalid' } });
});
