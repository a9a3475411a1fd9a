import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { makeTeam, SITE, stale } from '../../test/people.ts';
import { type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, supervisor, reported } = await supervised(database.current));
  await makeTeam(SITE, amal, [amal, danylo]);
});

test('Who reported it and who leads look, with a fresh proof of who they are; each look is in the audit', async () => {
  const at = await reported();
  const evidence = { id: newId(), incidentId: at.incidentId, epoch: 1, sealed: 'AAAA' };
  await amal.call.streetwork.putEvidence({ siteId: SITE, evidence });
  for (const who of [amal, danylo])
    expect(await who.call.streetwork.readEvidence(at)).toEqual({ evidence: [evidence] });
  expect(await audited(database.current, 'incident.evidence-read', at.incidentId)).toBe(2);
  expect((await refusalOf(stale(amal).streetwork.readEvidence(at))).reason).toBe('step_up_required');
});

test('A supervisor, who holds no key, does not; an incident that is not there has none', async () => {
  const at = await reported();
  expect((await refusalOf(supervisor.call.streetwork.readEvidence(at))).reason).toBe('not_permitted');
  const nowhere = { ...at, incidentId: newId() };
  expect((await refusalOf(amal.call.streetwork.readEvidence(nowhere))).reason).toBe('not_found');
});
