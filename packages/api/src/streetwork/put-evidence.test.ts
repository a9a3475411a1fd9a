import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { makeTeam, SITE } from '../../test/people.ts';
import { type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, supervisor, reported } = await supervised(database.current));
  await makeTeam(SITE, amal, [amal, danylo]);
});
const sealed = Buffer.from('verschlossen').toString('base64');
const put = (incidentId: string, more: { id?: string; epoch?: number; sealed?: string } = {}, who = amal) =>
  who.call.streetwork.putEvidence({
    siteId: SITE,
    evidence: { id: newId(), incidentId, epoch: 1, sealed, ...more },
  });

test('A sealed file is kept once; a supervisor sees that it is there', async () => {
  const at = await reported();
  const id = newId();
  await put(at.incidentId, { id });
  await put(at.incidentId, { id });
  expect(await audited(database.current, 'incident.evidence-added', at.incidentId)).toBe(1);
  expect((await refusalOf(put(at.incidentId, { id, sealed: 'AAAA' }))).reason).toBe('conflict');
  const { items } = await supervisor.call.streetwork.listIncidents({ siteId: SITE });
  expect(items.find((each) => each.id === at.incidentId)?.evidence).toBe(1);
});

test('Not under a key that is not the newest, not with an incident of somebody else, and ten at most', async () => {
  const { incidentId } = await reported();
  expect((await refusalOf(put(incidentId, { epoch: 2 }))).reason).toBe('conflict');
  expect((await refusalOf(put(newId()))).reason).toBe('not_found');
  for (let count = 0; count < 10; count += 1) await put(incidentId);
  expect((await refusalOf(put(incidentId))).reason).toBe('conflict');
});
