import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { CARRIER, seal, seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

beforeAll(async () => {
  await database.current.pool.query(
    `insert into carrier_settings (carrier_id, closed_case_days, unanswered_days, idle_account_days, audit_days, funder_questions)
     values ($1, 183, 30, 30, 365, '{age,origin}')`,
    [CARRIER],
  );
});

test('Nothing is asked before the first answer; then what the carrier asks, and no answer is an answer', async () => {
  const { lead } = people;
  const { client, caseId, key } = await people.taken();
  expect((await client.call.counselling.readCase({ caseId })).funder).toEqual({ questions: [], answers: {} });
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  expect((await client.call.counselling.readCase({ caseId })).funder.questions).toEqual(['age', 'origin']);
  await client.call.counselling.answerQuestions({ caseId, answers: { age: '18-21' } });
  await client.call.counselling.answerQuestions({ caseId, answers: { origin: null } });
  expect((await client.call.counselling.readCase({ caseId })).funder.answers).toEqual({ age: '18-21', origin: null });
  await lead.call.counselling.closeCase({ caseId, reason: 'done' });
  expect(await rowsOf('select fact from stat_fact')).toMatchObject([
    { fact: { age: '18-21', origin: null, gender: null } },
  ]);
});

test('What is not asked is not taken', async () => {
  const { client, caseId } = await people.taken();
  const answer = client.call.counselling.answerQuestions({ caseId, answers: { gender: 'female' } });
  expect(await refusalOf(answer)).toMatchObject({ reason: 'conflict' });
  expect(await rowsOf('select 1 from case_record where case_id = $1', [caseId])).toEqual([]);
});
