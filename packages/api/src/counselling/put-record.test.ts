import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { seal, seedSites, smallTeam } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

test('What is noted before and after closing is counted once, without a way back to the case', async () => {
  const { lead } = people;
  const { client, caseId, key } = await people.taken();
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  await lead.call.counselling.putRecord({
    caseId,
    record: { topics: ['school'], results: ['informed'], age: '14-17' },
  });
  expect(await rowsOf('select 1 from stat_fact')).toEqual([]);
  await lead.call.counselling.closeCase({ caseId, reason: 'done' });
  const [first] = await rowsOf('select * from stat_fact');
  expect(first).toMatchObject({ fact: { topics: ['school'], age: '14-17', closeReason: 'done', daysToAnswer: 0 } });
  const record = { topics: ['housing', 'school'], results: ['clarified', 'course'] } as const;
  await lead.call.counselling.putRecord({
    caseId,
    record: { topics: [...record.topics], results: [...record.results] },
  });
  const after = await rowsOf('select * from stat_fact');
  expect(after).toHaveLength(1);
  expect(after[0]).toMatchObject({ id: first.id, fact: { ...record, age: null } });
  const text = JSON.stringify(after[0].fact);
  for (const word of [caseId, client.id, lead.id, NOW.toString().slice(0, 10)]) expect(text).not.toContain(word);
  expect((await lead.call.counselling.readCase({ caseId })).record).toMatchObject(record);
  expect((await client.call.counselling.readCase({ caseId })).record).toBeNull();
});

test('Colleagues and clients note nothing', async () => {
  const { client, caseId } = await people.taken();
  for (const person of [client, people.jonas]) {
    const put = person.call.counselling.putRecord({ caseId, record: { topics: [], results: [] } });
    expect(await refusalOf(put)).toMatchObject({ reason: 'not_permitted' });
  }
});
