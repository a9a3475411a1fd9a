import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { profileOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, danylo } = await street(database.current));
});

test('A profile is a draft; changed after approval, it has to be approved again', async () => {
  const profile = profileOf();
  const put = (more = {}) => amal.call.streetwork.putProfile({ siteId: SITE, profile: { ...profile, ...more } });
  const written = await put();
  expect(written.profile).toMatchObject({ state: 'draft', staffId: amal.id, revision: 1, carrierNamed: true });
  expect(await put()).toEqual(written);
  expect(await audited(database.current, 'worker-profile.changed', profile.id)).toBe(1);
  const at = { siteId: SITE, profileId: profile.id };
  await danylo.call.streetwork.moveProfile({ ...at, revision: 1, to: 'approved' });
  const changed = await put({ handle: 'jmd.muster', revision: 2 });
  expect(changed.profile).toMatchObject({ state: 'draft', approvedBy: null, revision: 3 });
  expect((await refusalOf(put({ handle: 'noch.anders', revision: 2 }))).reason).toBe('conflict');
});

test('Nobody writes the profile of somebody else', async () => {
  const profile = profileOf();
  await amal.call.streetwork.putProfile({ siteId: SITE, profile });
  const theirs = { ...profile, handle: 'anders', revision: 1 };
  const refusal = await refusalOf(danylo.call.streetwork.putProfile({ siteId: SITE, profile: theirs }));
  expect(refusal.reason).toBe('not_permitted');
});
