import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { placeOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, nearby }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, danylo, nearby } = await street(database.current));
});

test('A new place is proposed; the same once more changes nothing', async () => {
  const place = placeOf();
  const { place: written } = await amal.call.streetwork.putPlace({ siteId: SITE, place });
  expect(written).toMatchObject({ state: 'proposed', hindrances: ['no-permission'], revision: 1, permission: null });
  expect(written.rulesCheckedBy).toBe(amal.id);
  expect((await danylo.call.streetwork.putPlace({ siteId: SITE, place })).place).toEqual(written);
  expect(await audited(database.current, 'place.changed', place.id)).toBe(1);
});

test('Of two who change it the second looks again, and who reads the rules anew is written down', async () => {
  const place = placeOf();
  await amal.call.streetwork.putPlace({ siteId: SITE, place });
  const change = { ...place, name: 'Neu in der Stadt', revision: 1 };
  const { place: changed } = await danylo.call.streetwork.putPlace({ siteId: SITE, place: change });
  expect([changed.revision, changed.rulesCheckedBy]).toEqual([2, amal.id]);
  const late = { ...place, name: 'Noch anders', revision: 1 };
  expect((await refusalOf(amal.call.streetwork.putPlace({ siteId: SITE, place: late }))).reason).toBe('conflict');
  const read = { ...change, rulesCheckedOn: '2026-11-20', revision: 2 };
  const { place: readAgain } = await danylo.call.streetwork.putPlace({ siteId: SITE, place: read });
  expect(readAgain.rulesCheckedBy).toBe(danylo.id);
});

test('Two sites at one address find each other, however it is written', async () => {
  const here = placeOf({ url: 'https://www.facebook.com/groups/Muster/' });
  expect((await amal.call.streetwork.putPlace({ siteId: SITE, place: here })).covered).toEqual([]);
  const there = placeOf({ url: 'https://m.facebook.com/groups/muster?ref=share' });
  const { covered } = await nearby.call.streetwork.putPlace({ siteId: OTHER_SITE, place: there });
  expect(covered).toEqual([{ siteId: SITE, siteName: 'JMD Musterstadt' }]);
});

test('A note that could lead to a person is refused, and so is a day that is yet to come', async () => {
  const put = (more: Parameters<typeof placeOf>[0]) =>
    refusalOf(amal.call.streetwork.putPlace({ siteId: SITE, place: placeOf(more) }));
  expect((await put({ note: 'Fragen an @muster_mod' })).fieldErrors).toEqual({ 'place.note': 'names_somebody' });
  expect((await put({ rulesCheckedOn: '2027-01-01' })).fieldErrors).toEqual({ 'place.rulesCheckedOn': 'invalid' });
});

test('Nobody writes a place of another site', async () => {
  const place = placeOf();
  expect((await refusalOf(nearby.call.streetwork.putPlace({ siteId: SITE, place }))).reason).toBe('not_permitted');
  await amal.call.streetwork.putPlace({ siteId: SITE, place });
  expect((await refusalOf(nearby.call.streetwork.putPlace({ siteId: OTHER_SITE, place }))).reason).toBe('conflict');
});
