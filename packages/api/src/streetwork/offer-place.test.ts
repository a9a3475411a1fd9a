import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby, active }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby, active } = await street(database.current));
});

test('A place is offered to another site, and the offer is taken back', async () => {
  const at = await active();
  const offer = (toSiteId: string | null) => amal.call.streetwork.offerPlace({ ...at, toSiteId });
  expect((await offer(OTHER_SITE)).place).toMatchObject({ offeredTo: OTHER_SITE, state: 'active' });
  await offer(OTHER_SITE);
  expect(await audited(database.current, 'place.offered', at.placeId)).toBe(1);
  expect((await offer(null)).place.offeredTo).toBeNull();
  expect((await nearby.call.streetwork.listPlaces({ siteId: OTHER_SITE })).items).toEqual([]);
});

test('Not to the own site, not to one that is not there, and nothing that is closed', async () => {
  const at = await active();
  const offer = (toSiteId: string) => refusalOf(amal.call.streetwork.offerPlace({ ...at, toSiteId }));
  const unknown = { reason: 'invalid_input', fieldErrors: { toSiteId: 'unknown_value' } };
  expect(await offer(SITE)).toMatchObject(unknown);
  expect(await offer(newId())).toMatchObject(unknown);
  await amal.call.streetwork.movePlace({ ...at, revision: 2, to: 'closed' });
  expect((await offer(OTHER_SITE)).reason).toBe('conflict');
});
