import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { SITE } from '../../test/people.ts';
import { incidentOf, type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, reported } = await supervised(database.current));
});
const questionOf = (incidentId: string, note = 'Konkrete Ankündigung') => ({
  ...{ id: newId(), incidentId, ground: 'danger-to-life' as const, note },
});

test('It is asked once', async () => {
  const question = questionOf((await reported({ kind: 'crisis' })).incidentId);
  const ask = () => amal.call.streetwork.askSecrecy({ siteId: SITE, question });
  const told = await ask();
  expect(told.question).toMatchObject({ askedBy: amal.id, decidedBy: null, decidedAt: null, broken: null });
  expect(await ask()).toEqual(told);
  expect(await audited(database.current, 'secrecy.asked', question.id)).toBe(1);
  const theirs = danylo.call.streetwork.askSecrecy({ siteId: SITE, question });
  expect((await refusalOf(theirs)).reason).toBe('conflict');
});

test('Nobody is named, and nobody asks of what they know nothing of', async () => {
  const named = questionOf((await reported()).incidentId, 'Ruft 0152 28817386 an');
  const refusal = await refusalOf(amal.call.streetwork.askSecrecy({ siteId: SITE, question: named }));
  expect(refusal.fieldErrors).toEqual({ 'question.note': 'names_somebody' });
  const incident = incidentOf();
  await danylo.call.streetwork.reportIncident({ siteId: SITE, incident });
  const hidden = amal.call.streetwork.askSecrecy({ siteId: SITE, question: questionOf(incident.id) });
  expect((await refusalOf(hidden)).reason).toBe('not_found');
});
