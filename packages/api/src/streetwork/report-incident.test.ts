import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { incidentOf, type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, supervisor, active }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, supervisor, active } = await supervised(database.current));
});

test('It is written down once, and who supervises sees it at once', async () => {
  const { placeId } = await active();
  const incident = incidentOf({ placeId, note: 'Beleidigungen unter einem Beitrag' });
  const report = (who = amal) => who.call.streetwork.reportIncident({ siteId: SITE, incident });
  const told = await report();
  expect(told.incident).toMatchObject({
    ...{ state: 'open', reportedBy: amal.id, debriefDueOn: '2026-11-27', evidence: 0, noticedAt: null, steps: [] },
  });
  expect(await report()).toEqual(told);
  expect(await audited(database.current, 'incident.reported', incident.id)).toBe(1);
  expect((await refusalOf(report(danylo))).reason).toBe('conflict');
  const { items } = await supervisor.call.streetwork.listIncidents({ siteId: SITE });
  expect(items).toEqual([told.incident]);
});

test.each([
  [{ note: 'Er heißt Max Mustermann' }, { 'incident.note': 'names_somebody' }],
  [{ day: '2026-11-26' }, { 'incident.day': 'invalid' }],
  [{ placeId: newId() }, { 'incident.placeId': 'unknown_value' }],
])('Refused: %j', async (more, fieldErrors) => {
  const call = amal.call.streetwork.reportIncident({ siteId: SITE, incident: incidentOf(more) });
  expect(await refusalOf(call)).toMatchObject({ reason: 'invalid_input', fieldErrors });
});
