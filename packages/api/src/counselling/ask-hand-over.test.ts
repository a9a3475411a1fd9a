import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});

test('The client is asked once, and the question can be taken back', async () => {
  const { lead, jonas, aylin } = people;
  const { caseId } = await people.taken();
  const call = lead.call.counselling;
  const asked = await call.askHandOver({ caseId, accountId: jonas.id });
  expect(asked.case).toMatchObject({ state: 'transfer_pending', handOverTo: jonas.id, assigneeId: lead.id });
  expect(await call.askHandOver({ caseId, accountId: jonas.id })).toEqual(asked);
  expect(await refusalOf(call.askHandOver({ caseId, accountId: aylin.id }))).toMatchObject({ reason: 'conflict' });
  expect((await call.askHandOver({ caseId, accountId: null })).case).toMatchObject({
    state: 'active',
    handOverTo: null,
  });
});

test('Only to somebody of the team, and only by whom the case is with or who leads', async () => {
  const { lead, jonas } = people;
  const { client, caseId } = await people.taken();
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  expect(await refusalOf(lead.call.counselling.askHandOver({ caseId, accountId: stranger.id }))).toMatchObject({
    reason: 'conflict',
  });
  for (const person of [jonas, client]) {
    expect(await refusalOf(person.call.counselling.askHandOver({ caseId, accountId: jonas.id }))).toMatchObject({
      reason: 'not_permitted',
    });
  }
});
