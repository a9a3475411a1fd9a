import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { newEpoch, personRecipient, SITE, seal, seedSites, smallTeam, teamRecipient } from '../../test/people.ts';

const database = testDatabase();
let people: Awaited<ReturnType<typeof smallTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  people = await smallTeam(database.current);
});
const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;

const TABLES = [
  ...['case_key', 'case_key_wrap', 'case_entry', 'blob', 'appointment', 'case_contact', 'case_transfer'],
  ...['case_record', 'case_notice', 'event'],
];

test('Of an erased case no row is left, and what was counted of it knows it not', async () => {
  const { lead, team } = people;
  const { client, caseId, key } = await people.taken();
  const { pool } = database.current;
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  const notes = [personRecipient('counsellor', lead), teamRecipient(SITE, team)];
  const { made, key: internal } = await newEpoch(caseId, 1, lead, notes, 'internal');
  const note = await seal(caseId, lead, internal, 1, 'Notiz', { thread: 'internal' });
  await lead.call.counselling.addNote({ caseId, envelope: note, newEpoch: made });
  await lead.call.counselling.logContact({
    ...{ caseId, contactId: crypto.randomUUID(), channel: 'phone', day: '2026-11-01', minutes: 5 },
  });
  await pool.query(
    'insert into blob (id, case_id, uploader_id, chunk_count, created_at) values ($1, $2, $3, 1, now())',
    [...[crypto.randomUUID(), caseId, client.id]],
  );
  await pool.query(`insert into blob_chunk (blob_id, index, content) select id, 0, 'x' from blob where case_id = $1`, [
    caseId,
  ]);
  await lead.call.counselling.closeCase({
    ...{ caseId, reason: 'done', record: { topics: ['housing'], results: ['informed'] } },
  });
  const [{ fact_id }] = await rowsOf('select fact_id from case_record where case_id = $1', [caseId]);

  await client.call.counselling.eraseCase({ caseId });
  for (const table of TABLES) {
    expect([table, await rowsOf(`select count(*)::int as count from ${table} where case_id = $1`, [caseId])]).toEqual([
      ...[table, [{ count: 0 }]],
    ]);
  }
  expect(await rowsOf('select 1 from counselling_case where id = $1', [caseId])).toEqual([]);
  expect(await rowsOf('select 1 from blob_chunk')).toEqual([]);
  const [fact] = await rowsOf('select * from stat_fact where id = $1', [fact_id]);
  expect(fact).toMatchObject({ fact: { topics: ['housing'], results: ['informed'], contacts: { mail: 1, phone: 1 } } });
  for (const word of [caseId, client.id, lead.id]) expect(JSON.stringify(fact)).not.toContain(word);
  // Whoever follows the inbox is told that something is gone, and not what.
  expect(await rowsOf(`select case_id from event where stream = 'inbox' and kind = 'gone'`)).toEqual([
    { case_id: null },
  ]);
  expect(await refusalOf(client.call.counselling.eraseCase({ caseId }))).toMatchObject({ reason: 'not_found' });
});

test('Staff erase what is closed and nothing else; a conversation that was had is counted even if nobody closed it', async () => {
  const { lead } = people;
  const { client, caseId, key } = await people.taken();
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  expect(await refusalOf(lead.call.counselling.eraseCase({ caseId }))).toMatchObject({ reason: 'conflict' });
  const before = await rowsOf('select 1 from stat_fact');
  await client.call.counselling.eraseCase({ caseId });
  expect(await rowsOf('select 1 from stat_fact')).toHaveLength(before.length + 1);
  const other = await people.taken();
  await lead.call.counselling.closeCase({ caseId: other.caseId, reason: 'other' });
  expect(await lead.call.counselling.eraseCase({ caseId: other.caseId })).toEqual({ done: true });
});
