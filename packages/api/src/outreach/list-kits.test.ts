import type { KitDraft } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { FAR_SITE, kitOf, neighbours } from '../../test/kits.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let at: Awaited<ReturnType<typeof neighbours>>;
beforeAll(async () => {
  at = await neighbours(database.current);
});
const put = (kit: KitDraft, who = at.room.amal, siteId = SITE) => who.call.outreach.putKit({ siteId, kit });

test('Who sees a kit is its own site, the sites of its carrier, or everyone, as it says; page by page', async () => {
  const { room, nearby, far } = at;
  for (const [title, share] of [
    ['A', 'site'],
    ['B', 'carrier'],
    ['C', 'everyone'],
  ] as const)
    await put(kitOf({ title, share }));
  const titles = async (who: typeof room.amal, siteId: string) =>
    (await who.call.outreach.listKits({ siteId })).items.map(({ title }) => title);
  expect(await titles(room.amal, SITE)).toEqual(['A', 'B', 'C']);
  expect(await titles(nearby, OTHER_SITE)).toEqual(['B', 'C']);
  expect(await titles(far, FAR_SITE)).toEqual(['C']);

  const { items, nextCursor } = await room.amal.call.outreach.listKits({ siteId: SITE, limit: 2 });
  expect(items[0]).toMatchObject({ title: 'A', posts: 1, langs: ['de', 'de-x-leicht'], share: 'site' });
  const rest = await room.amal.call.outreach.listKits({ siteId: SITE, cursor: nextCursor ?? '' });
  expect([rest.items.map(({ title }) => title), rest.nextCursor]).toEqual([['C'], null]);
});
