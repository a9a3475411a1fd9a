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

test('A kit is removed by its own site alone, and once more changes nothing', async () => {
  const kit = kitOf({ share: 'everyone' });
  await put(kit);
  const { outreach } = at.room.amal.call;
  await at.nearby.call.outreach.removeKit({ siteId: OTHER_SITE, kitId: kit.id });
  expect((await outreach.readKit({ siteId: SITE, kitId: kit.id })).kit.revision).toBe(1);
  for (const _ of [1, 2]) await outreach.removeKit({ siteId: SITE, kitId: kit.id });
  expect(await audited(database.current, 'kit.removed', kit.id)).toBe(1);
  expect((await refusalOf(outreach.readKit({ siteId: SITE, kitId: kit.id }))).reason).toBe('not_found');
});
