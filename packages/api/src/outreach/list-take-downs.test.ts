import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { mastodonChannel, sendingRoom } from '../../test/sending.ts';

const database = testDatabase();
let sending: Awaited<ReturnType<typeof sendingRoom>>;
beforeAll(async () => {
  sending = await sendingRoom(database.current);
});

test('What has to go is listed page by page, what is gone by itself, and other sites have theirs', async () => {
  const { channelId } = await mastodonChannel(sending);
  const ids = [];
  for (let number = 0; number < 3; number += 1) ids.push(await sending.planned(channelId));
  await sending.round();
  const { takeDownDelivery, listTakeDowns } = sending.room.amal.call.outreach;
  for (const deliveryId of ids) await takeDownDelivery({ siteId: SITE, deliveryId, takeDownId: newId() });
  const all = async (done: boolean) => {
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listTakeDowns({ siteId: SITE, done, limit: 2, ...(cursor ? { cursor } : {}) });
      found.push(...page.items.map(({ deliveryId }) => deliveryId));
      cursor = page.nextCursor;
    } while (cursor);
    return found.toSorted();
  };
  expect([await all(false), await all(true)]).toEqual([ids.toSorted(), []]);
  await sending.round(60);
  expect([await all(false), await all(true)]).toEqual([[], ids.toSorted()]);
  expect((await refusalOf(listTakeDowns({ siteId: OTHER_SITE }))).reason).toBe('not_permitted');
});
