import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newId } from '../../test/outreach.ts';
import { employee, OTHER_SITE, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
let amal: Awaited<ReturnType<typeof employee>>;
let nearby: Awaited<ReturnType<typeof employee>>;
beforeAll(async () => {
  await seedSites(database.current);
  amal = await employee(database.current, 'counsellor', 'Amal');
  // Who writes posts reads what they should tell the truth about.
  nearby = await employee(database.current, 'editor', 'Nebenan', { siteId: OTHER_SITE });
});

test('Every site sees what goes around, the last first, page by page', async () => {
  const ids = [newId(), newId(), newId()];
  for (const id of ids)
    await amal.call.streetwork.putMisinformation({
      siteId: SITE,
      note: {
        ...{ id, topic: 'housing', claim: 'Angeblich darf niemand kündigen.', langs: ['de'], spread: 'once' },
        ...{ snippetId: null, answered: false, revision: 0 },
      },
    });
  const list = (more: { cursor?: string; limit?: number } = {}) =>
    nearby.call.streetwork.listMisinformation({ siteId: OTHER_SITE, ...more });
  const { items } = await list();
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set(ids));
  const first = await list({ limit: 2 });
  const rest = await list({ cursor: first.nextCursor ?? '' });
  expect([first.items.length, rest.nextCursor]).toEqual([2, null]);
  expect([...first.items, ...rest.items]).toEqual(items);
  const elsewhere = amal.call.streetwork.listMisinformation({ siteId: OTHER_SITE });
  expect((await refusalOf(elsewhere)).reason).toBe('not_permitted');
});
