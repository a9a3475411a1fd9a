import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { audited, newId } from '../../test/outreach.ts';
import { OTHER_SITE, SITE, stale } from '../../test/people.ts';
import { type Supervised, supervised } from '../../test/places.ts';

const database = testDatabase();
let { amal, danylo, nearby, supervisor, reported }: Supervised = {} as Supervised;
beforeAll(async () => {
  ({ amal, danylo, nearby, supervisor, reported } = await supervised(database.current));
});
async function asked() {
  const { incidentId } = await reported({ kind: 'crisis' });
  const question = { id: newId(), incidentId, ground: 'danger-to-life' as const, note: 'Konkrete Ankündigung' };
  const { question: told } = await amal.call.streetwork.askSecrecy({ siteId: SITE, question });
  return { told, at: { siteId: SITE, questionId: question.id, broken: true, note: '' } };
}

test('Somebody else than who asked decides, and it stays decided', async () => {
  const { told, at } = await asked();
  expect((await refusalOf(amal.call.streetwork.decideSecrecy(at))).reason).toBe('not_permitted');
  expect((await refusalOf(stale(supervisor).streetwork.decideSecrecy(at))).reason).toBe('step_up_required');
  const decided = await supervisor.call.streetwork.decideSecrecy({ ...at, note: 'Polizei ist verständigt' });
  expect(decided.question).toMatchObject({
    ...{ decidedBy: supervisor.id, broken: true, note: 'Konkrete Ankündigung\nPolizei ist verständigt' },
  });
  expect(await supervisor.call.streetwork.decideSecrecy(at)).toEqual(decided);
  expect(await audited(database.current, 'secrecy.broken', told.id)).toBe(1);
  expect((await refusalOf(danylo.call.streetwork.decideSecrecy({ ...at, broken: false }))).reason).toBe('conflict');
});

test('A name is refused, and another site knows of nothing', async () => {
  const { at } = await asked();
  const deciding = await refusalOf(danylo.call.streetwork.decideSecrecy({ ...at, note: 'Schreibt @muster an' }));
  expect(deciding.fieldErrors).toEqual({ note: 'names_somebody' });
  const elsewhere = nearby.call.streetwork.decideSecrecy({ ...at, siteId: OTHER_SITE });
  expect((await refusalOf(elsewhere)).reason).toBe('not_found');
});
