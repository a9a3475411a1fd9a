import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE } from '../../test/people.ts';
import { permissionOf, placeOf, type Street, street } from '../../test/places.ts';

const database = testDatabase();
let { amal, nearby }: Street = {} as Street;
beforeAll(async () => {
  ({ amal, nearby } = await street(database.current));
});

const proposed = async () => {
  const place = placeOf();
  await amal.call.streetwork.putPlace({ siteId: SITE, place });
  return { siteId: SITE, placeId: place.id };
};
const waiting = (more = {}) => permissionOf({ answer: 'waiting', scope: [], validUntil: null, ...more });

test('It was asked, then it was granted: nothing is overwritten, and the same once more changes nothing', async () => {
  const at = await proposed();
  const asked = await amal.call.streetwork.recordPermission({ ...at, permission: waiting() });
  expect(asked.place).toMatchObject({ state: 'permission-requested', hindrances: ['no-permission'] });
  const permission = permissionOf();
  const { place } = await amal.call.streetwork.recordPermission({ ...at, permission });
  expect(place).toMatchObject({ state: 'proposed', hindrances: [], permission });
  expect((await amal.call.streetwork.recordPermission({ ...at, permission })).place).toEqual(place);
  expect(await audited(database.current, 'place.permission-recorded', at.placeId)).toBe(2);
  const other = { ...permission, scope: ['post' as const] };
  expect((await refusalOf(amal.call.streetwork.recordPermission({ ...at, permission: other }))).reason).toBe(
    'conflict',
  );
  const again = await amal.call.streetwork.recordPermission({ ...at, permission: waiting({ askedOn: '2026-11-20' }) });
  expect(again.place.permission).toEqual(permission);
});

test.each([
  ['granted without an end', { validUntil: null }, { 'permission.validUntil': 'required' }],
  ['granted without anything', { scope: [] }, { 'permission.scope': 'required' }],
  ['refused with an end', { answer: 'refused' }, { 'permission.validUntil': 'invalid' }],
  ['asked in the future', { askedOn: '2027-01-01' }, { 'permission.askedOn': 'invalid' }],
  ['a name in the note', { note: 'Frau Musterfrau hat zugesagt' }, { 'permission.note': 'names_somebody' }],
] as const)('Refused: %s', async (_, more, fieldErrors) => {
  const permission = permissionOf(more as Parameters<typeof permissionOf>[0]);
  const refusal = await refusalOf(amal.call.streetwork.recordPermission({ ...(await proposed()), permission }));
  expect(refusal).toMatchObject({ reason: 'invalid_input', fieldErrors });
});

test('Nobody writes of a place of another site', async () => {
  const at = { ...(await proposed()), siteId: OTHER_SITE };
  const permission = permissionOf();
  expect((await refusalOf(nearby.call.streetwork.recordPermission({ ...at, permission }))).reason).toBe('not_found');
  const nowhere = { siteId: SITE, placeId: newId() };
  expect((await refusalOf(amal.call.streetwork.recordPermission({ ...nowhere, permission }))).reason).toBe('not_found');
});
