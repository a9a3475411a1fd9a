import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { placeOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby, active }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby, active } = await street(database.current));
});

test('Every site sees who works where, and no person', async () => {
  await active({ name: 'B' });
  await nearby.call.streetwork.putPlace({ siteId: OTHER_SITE, place: placeOf({ name: 'A', note: 'Nur lesen' }) });
  const closed = placeOf({ name: 'C' });
  await amal.call.streetwork.putPlace({ siteId: SITE, place: closed });
  await amal.call.streetwork.movePlace({ siteId: SITE, placeId: closed.id, revision: 1, to: 'closed' });
  const { items } = await nearby.call.streetwork.listCoverage({ siteId: OTHER_SITE });
  expect(items.map(({ name, siteName, state }) => [name, siteName, state])).toEqual([
    ['A', 'JMD Nebenan', 'proposed'],
    ['B', 'JMD Musterstadt', 'active'],
  ]);
  const keys = ['langs', 'name', 'platform', 'siteId', 'siteName', 'state', 'topics', 'url'];
  expect(items.map((item) => Object.keys(item).sort())).toEqual([keys, keys]);
  const first = await amal.call.streetwork.listCoverage({ siteId: SITE, limit: 1 });
  const rest = await amal.call.streetwork.listCoverage({ siteId: SITE, cursor: first.nextCursor ?? '' });
  expect([...first.items, ...rest.items]).toEqual(items);
});
