import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { profileOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, nearby }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, danylo, nearby } = await street(database.current));
});
const written = async () => {
  const profile = profileOf();
  await amal.call.streetwork.putProfile({ siteId: SITE, profile });
  return { siteId: SITE, profileId: profile.id, revision: 1 };
};

test('Somebody else approves it, once; its owner never does', async () => {
  const at = await written();
  const own = await refusalOf(amal.call.streetwork.moveProfile({ ...at, to: 'approved' }));
  expect(own.reason).toBe('not_permitted');
  const approved = await danylo.call.streetwork.moveProfile({ ...at, to: 'approved' });
  expect(approved.profile).toMatchObject({ state: 'approved', approvedBy: danylo.id, revision: 2 });
  expect(await danylo.call.streetwork.moveProfile({ ...at, to: 'approved' })).toEqual(approved);
  expect(await audited(database.current, 'worker-profile.approved', at.profileId)).toBe(1);
});

test('Its owner retires it, and it is written once more before it is approved again', async () => {
  const at = await written();
  const { profile } = await amal.call.streetwork.moveProfile({ ...at, to: 'retired' });
  expect(profile).toMatchObject({ state: 'retired', revision: 2 });
  const again = danylo.call.streetwork.moveProfile({ ...at, revision: 2, to: 'approved' });
  expect((await refusalOf(again)).reason).toBe('conflict');
  const elsewhere = nearby.call.streetwork.moveProfile({ ...at, siteId: OTHER_SITE, to: 'retired' });
  expect((await refusalOf(elsewhere)).reason).toBe('not_found');
});
