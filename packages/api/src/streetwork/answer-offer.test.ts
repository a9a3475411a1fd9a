import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby, active }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby, active } = await street(database.current));
});
const answer = (placeId: string, take: boolean) =>
  nearby.call.streetwork.answerOffer({ siteId: OTHER_SITE, placeId, take });

test('A place goes to the other site with its permission, and its contacts stay counted where they were had', async () => {
  const { placeId } = await active();
  await database.current.pool.query(
    `insert into streetwork_contact (id, site_id, place_id, platform, day, lang, topics, form, initiator, age_band,
       minutes_band, device, result, risk, state, decision)
     values (gen_random_uuid(), $1, $2, 'facebook-group', '2026-11-20', 'de', '{housing}', 'comment', 'young-person', 'unknown',
       'up-to-5', 'service', 'information', 'none', 'contact', '{}')`,
    [SITE, placeId],
  );
  await amal.call.streetwork.offerPlace({ siteId: SITE, placeId, toSiteId: OTHER_SITE });
  await answer(placeId, true);
  await answer(placeId, true);
  expect(await audited(database.current, 'place.taken', placeId)).toBe(1);
  const { items } = await nearby.call.streetwork.listPlaces({ siteId: OTHER_SITE });
  expect(items).toMatchObject([
    {
      id: placeId,
      siteId: OTHER_SITE,
      offeredTo: null,
      state: 'active',
      permission: { answer: 'granted' },
      revision: 3,
    },
  ]);
  expect((await amal.call.streetwork.listPlaces({ siteId: SITE })).items).toEqual([]);
  const { rows } = await database.current.pool.query('select site_id from streetwork_contact where place_id = $1', [
    placeId,
  ]);
  expect(rows).toEqual([{ site_id: SITE }]);
});

test('A site says no, and the place stays where it is; what was not offered is not there', async () => {
  const { placeId } = await active();
  expect((await refusalOf(answer(placeId, true))).reason).toBe('not_found');
  await amal.call.streetwork.offerPlace({ siteId: SITE, placeId, toSiteId: OTHER_SITE });
  await answer(placeId, false);
  await answer(placeId, false);
  expect(await audited(database.current, 'place.refused', placeId)).toBe(1);
  expect((await amal.call.streetwork.listPlaces({ siteId: SITE })).items).toMatchObject([{ offeredTo: null }]);
  expect((await refusalOf(answer(placeId, true))).reason).toBe('not_found');
});
