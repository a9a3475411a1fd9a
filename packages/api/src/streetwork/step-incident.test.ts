import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited } from '../../test/outreach.ts';
import { incidentOf, type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, supervisor, reported } = await supervised(database.current));
});
const NOTHING = { steps: [], noticed: false, debriefedOn: null, close: false };

test('Steps are marked, somebody sees it, it is talked over and closed; once more changes nothing', async () => {
  const at = { ...(await reported()), ...NOTHING };
  const step = async (who: typeof amal, more: object) =>
    (await who.call.streetwork.stepIncident({ ...at, ...more })).incident;
  await step(amal, { steps: ['secure'] });
  expect((await step(amal, { steps: ['not-alone'] })).steps).toEqual(['secure', 'not-alone']);
  expect((await refusalOf(step(amal, { close: true }))).reason).toBe('conflict');
  expect((await refusalOf(step(amal, { noticed: true }))).reason).toBe('not_permitted');
  const noticed = await step(supervisor, { noticed: true });
  expect(noticed).toMatchObject({ state: 'noticed', noticedAt: '2026-11-25T10:15:00Z' });
  expect(await step(danylo, { noticed: true })).toEqual(noticed);
  expect((await refusalOf(step(amal, { debriefedOn: '2026-11-26' }))).reason).toBe('conflict');
  expect(await step(amal, { debriefedOn: '2026-11-25' })).toMatchObject({ state: 'debriefed' });
  const closed = await step(danylo, { close: true });
  expect(closed.state).toBe('closed');
  expect(await step(danylo, { close: true })).toEqual(closed);
  expect((await refusalOf(step(amal, { steps: ['charge'] }))).reason).toBe('conflict');
  expect(await audited(database.current, 'incident.stepped', at.incidentId)).toBe(5);
});

test('A step that is in no list is none, and nobody notices what is their own', async () => {
  const at = { ...(await reported()), ...NOTHING };
  const refusal = await refusalOf(amal.call.streetwork.stepIncident({ ...at, steps: ['nothing'] }));
  expect(refusal.fieldErrors).toEqual({ steps: 'unknown_value' });
  const incident = incidentOf();
  await danylo.call.streetwork.reportIncident({ siteId: at.siteId, incident });
  const own = { ...at, incidentId: incident.id };
  expect((await refusalOf(danylo.call.streetwork.stepIncident({ ...own, noticed: true }))).reason).toBe(
    'not_permitted',
  );
  expect((await refusalOf(amal.call.streetwork.stepIncident(own))).reason).toBe('not_found');
});
