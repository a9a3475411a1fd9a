import type { KitDraft } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { kitOf, neighbours } from '../../test/kits.ts';
import { audited } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';

const database = testDatabase();
let at: Awaited<ReturnType<typeof neighbours>>;
beforeAll(async () => {
  at = await neighbours(database.current);
});
const put = (kit: KitDraft, who = at.room.amal, siteId = SITE) => who.call.outreach.putKit({ siteId, kit });

test('A kit is written once, changed from what it was, and a repeat changes nothing', async () => {
  const kit = kitOf();
  const { kit: first } = await put(kit);
  expect(first).toMatchObject({ ...kit, revision: 1, siteId: SITE, siteName: 'JMD Musterstadt' });
  expect((await put(kit)).kit).toEqual(first);
  expect(await audited(database.current, 'kit.changed', kit.id)).toBe(1);

  const next = { ...kit, revision: 1, title: 'Sprechstunde neu' };
  expect((await put(next)).kit).toMatchObject({ revision: 2, title: 'Sprechstunde neu' });
  expect((await refusalOf(put({ ...kit, revision: 1, title: 'Zu spät' }, at.room.danylo))).reason).toBe('conflict');
});

test('Nobody but its own site changes it', async () => {
  const kit = kitOf({ share: 'everyone' });
  await put(kit);
  expect((await refusalOf(put({ ...kit, revision: 1 }, at.nearby, OTHER_SITE))).reason).toBe('conflict');
});
