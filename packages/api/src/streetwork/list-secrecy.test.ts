import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, nearby, supervisor, reported } = await supervised(database.current));
});

test('Questions of the site, the last first, page by page', async () => {
  const { incidentId } = await reported();
  for (const ground of ['danger-to-child', 'planned-crime'] as const)
    await amal.call.streetwork.askSecrecy({ siteId: SITE, question: { id: newId(), incidentId, ground, note: '' } });
  const list = (more: { cursor?: string; limit?: number } = {}) =>
    supervisor.call.streetwork.listSecrecy({ siteId: SITE, ...more });
  const { items } = await list();
  expect(new Set(items.map(({ ground }) => ground))).toEqual(new Set(['danger-to-child', 'planned-crime']));
  const first = await list({ limit: 1 });
  const rest = await list({ cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual(items);
  expect((await nearby.call.streetwork.listSecrecy({ siteId: OTHER_SITE })).items).toEqual([]);
});
