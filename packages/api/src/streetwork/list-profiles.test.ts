import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { profileOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, nearby }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, danylo, nearby } = await street(database.current));
});

test('Profiles of the own site', async () => {
  await amal.call.streetwork.putProfile({ siteId: SITE, profile: profileOf({ handle: 'b' }) });
  await danylo.call.streetwork.putProfile({ siteId: SITE, profile: profileOf({ handle: 'a' }) });
  const { profiles } = await amal.call.streetwork.listProfiles({ siteId: SITE });
  expect(profiles.map(({ handle, staffId }) => [handle, staffId])).toEqual([
    ['a', danylo.id],
    ['b', amal.id],
  ]);
  expect((await nearby.call.streetwork.listProfiles({ siteId: OTHER_SITE })).profiles).toEqual([]);
  expect((await refusalOf(nearby.call.streetwork.listProfiles({ siteId: SITE }))).reason).toBe('not_permitted');
});
