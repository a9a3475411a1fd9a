import type { KitDraft } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { FAR_SITE, kitOf, neighbours } from '../../test/kits.ts';
import { SITE } from '../../test/people.ts';

const database = testDatabase();
let at: Awaited<ReturnType<typeof neighbours>>;
beforeAll(async () => {
  at = await neighbours(database.current);
});
const put = (kit: KitDraft, who = at.room.amal, siteId = SITE) => who.call.outreach.putKit({ siteId, kit });

test('A kit is read with its words by whoever may take it, and is not there for others', async () => {
  const [ours, open] = [kitOf({ share: 'carrier' }), kitOf({ share: 'everyone' })];
  for (const kit of [ours, open]) await put(kit);
  const read = (kitId: string) => at.far.call.outreach.readKit({ siteId: FAR_SITE, kitId });
  expect((await refusalOf(read(ours.id))).reason).toBe('not_found');
  expect((await read(open.id)).kit).toMatchObject({ siteName: 'JMD Musterstadt', posts: open.posts });
});
