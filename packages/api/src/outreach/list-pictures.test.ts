import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { contentOf, newId, newsroom, pictureIn } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE } from '../../test/people.ts';
import { twoColours } from '../../test/pictures.ts';
import { putPicture } from './pictures/pictures.ts';

const database = testDatabase();
let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom(database.current);
});

test('Pictures come page by page without a gap or a double, with how many posts have them now', async () => {
  const ids = Array.from({ length: 5 }, newId);
  const file = await twoColours(20, 10).jpeg().toBuffer();
  for (const pictureId of ids) await putPicture(room.amal.ctx, { siteId: SITE, pictureId }, file);
  const [used = '', left = ''] = ids;
  const { putPost, listPictures } = room.amal.call.outreach;
  for (const postId of [newId(), newId()]) {
    const at = { siteId: SITE, postId };
    await putPost({ ...at, revision: 0, content: contentOf([], { pictures: [pictureIn(left), pictureIn(used)] }) });
    await putPost({ ...at, revision: 1, content: contentOf([], { pictures: [pictureIn(used)] }) });
  }
  const seen: { id: string; posts: number }[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof listPictures>> = await listPictures({
      ...{ siteId: SITE, limit: 2 },
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.items);
    expect(page.items[0]).toMatchObject({ siteId: SITE, type: 'image/jpeg', width: 20, height: 10 });
    cursor = page.nextCursor;
  }
  expect(seen.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(seen.find(({ id }) => id === used)?.posts).toBe(2);
  expect(seen.find(({ id }) => id === left)?.posts).toBe(0);
  const nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
  expect((await nearby.call.outreach.listPictures({ siteId: OTHER_SITE })).items).toEqual([]);
});
