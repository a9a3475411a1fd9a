import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { placeOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, clock, active }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, clock, active } = await street(database.current));
});
type Move = Parameters<typeof amal.call.streetwork.movePlace>[0];
const move = async (input: Move) => (await amal.call.streetwork.movePlace(input)).place;

test('Without what it needs no place is active', async () => {
  const place = placeOf();
  await amal.call.streetwork.putPlace({ siteId: SITE, place });
  const at = { siteId: SITE, placeId: place.id };
  expect((await refusalOf(move({ ...at, revision: 1, to: 'active' }))).reason).toBe('conflict');
  expect((await refusalOf(move({ ...at, revision: 1, to: 'paused' }))).reason).toBe('conflict');
  const allowed = { ...place, rulesAllow: true, revision: 1 };
  await amal.call.streetwork.putPlace({ siteId: SITE, place: allowed });
  expect(await move({ ...at, revision: 2, to: 'active' })).toMatchObject({ state: 'active', revision: 3 });
});

test('It is paused, goes on and ends; a repeat changes nothing, and what is closed stays so', async () => {
  const at = await active();
  const paused = await move({ ...at, revision: 2, to: 'paused' });
  expect(paused).toMatchObject({ state: 'paused', hindrances: ['paused-by-person'], revision: 3 });
  expect(await move({ ...at, revision: 2, to: 'paused' })).toEqual(paused);
  expect((await refusalOf(move({ ...at, revision: 2, to: 'active' }))).reason).toBe('conflict');
  expect(await move({ ...at, revision: 3, to: 'active' })).toMatchObject({ state: 'active', hindrances: [] });
  expect(await move({ ...at, revision: 4, to: 'closed' })).toMatchObject({ state: 'closed', revision: 5 });
  expect((await refusalOf(move({ ...at, revision: 5, to: 'active' }))).reason).toBe('conflict');
  expect(await audited(database.current, 'place.moved', at.placeId)).toBe(4);
});

test('What time has paused is not begun by saying so', async () => {
  const at = await active();
  clock.now = Temporal.Instant.from('2027-01-01T10:00:00Z');
  expect((await refusalOf(move({ ...at, revision: 2, to: 'active' }))).reason).toBe('conflict');
  clock.now = NOW;
});
