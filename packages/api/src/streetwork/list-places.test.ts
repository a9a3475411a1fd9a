import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { placeOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby, clock, active }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby, clock, active } = await street(database.current));
});

test('Places by name, page by page, and those that are offered', async () => {
  for (const name of ['C', 'A', 'B']) await amal.call.streetwork.putPlace({ siteId: SITE, place: placeOf({ name }) });
  const list = (more: { cursor?: string; limit?: number } = {}) =>
    amal.call.streetwork.listPlaces({ siteId: SITE, ...more });
  const first = await list({ limit: 2 });
  expect(first.items.map(({ name }) => name)).toEqual(['A', 'B']);
  const rest = await list({ cursor: first.nextCursor ?? '' });
  expect([rest.items.map(({ name }) => name), rest.nextCursor]).toEqual([['C'], null]);
  expect((await nearby.call.streetwork.listPlaces({ siteId: OTHER_SITE })).items).toEqual([]);
  const placeId = first.items[0]?.id ?? '';
  await amal.call.streetwork.offerPlace({ siteId: SITE, placeId, toSiteId: OTHER_SITE });
  const { items } = await nearby.call.streetwork.listPlaces({ siteId: OTHER_SITE });
  expect(items).toMatchObject([{ id: placeId, siteId: SITE, offeredTo: OTHER_SITE }]);
});

test('A place pauses by itself once its permission is over', async () => {
  const { placeId } = await active({ name: 'Z' });
  const stateAt = async (moment: string) => {
    clock.now = Temporal.Instant.from(moment);
    const { items } = await amal.call.streetwork.listPlaces({ siteId: SITE });
    clock.now = NOW;
    const found = items.find(({ id }) => id === placeId);
    return [found?.state, found?.hindrances];
  };
  expect(await stateAt('2026-12-31T22:59:59Z')).toEqual(['active', []]);
  expect(await stateAt('2026-12-31T23:00:00Z')).toEqual(['paused', ['permission-expired']]);
});
