import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { contextAt } from '../../test/caller.ts';
import { CARRIER, employee, enquiry, makeTeam, SITE, seal, seedSites, signUp } from '../../test/people.ts';
import { eraseWhatIsDue } from './keeping.ts';

const database = testDatabase();
let lead: Awaited<ReturnType<typeof employee>>;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  await database.current.pool.query(
    `insert into carrier_settings (carrier_id, closed_case_days, unanswered_days, idle_account_days, audit_days)
     values ($1, 60, 20, 30, 90)`,
    [CARRIER],
  );
  lead = await employee(database.current, 'team-lead', 'Mira');
  team = await makeTeam(SITE, lead, [lead]);
});

/** What the clock does every hour, at a moment. Everybody else lives in the first hour, 25 November 2026. */
const eraseAt = (now: string) => eraseWhatIsDue(contextAt(database.current, { now: Temporal.Instant.from(now) }));

async function ask(name: string, taken: boolean) {
  const client = await signUp(database.current, name);
  const asked = await enquiry(client, team);
  if (taken) await lead.call.counselling.acceptCase({ caseId: asked.caseId });
  return { client, ...asked };
}

const rowsOf = async (query: string, values: unknown[] = []) => (await database.current.pool.query(query, values)).rows;
const isThere = async ({ caseId }: { caseId: string }) =>
  (await rowsOf('select 1 from counselling_case where id = $1', [caseId])).length === 1;
const auditOf = async (id: string) =>
  (await rowsOf('select verb, actor_id from audit_event where object_id = $1 order by seq', [id])).slice(-1);

/** Every table, those of the job library too, with how many of its rows hold a text anywhere. */
async function holding(text: string): Promise<Record<string, number>> {
  const tables = await rowsOf(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const like = `%${text}%`;
    const [row] = await rowsOf(`select count(*)::int as count from ${name} t where t::text like $1`, [like]);
    if (row.count > 0) found[name.replace('public.', '')] = row.count;
  }
  return found;
}

test('A closed case goes on the day of its carrier, or on the earlier one that its client wished, and never before', async () => {
  const [carriers, shorter, longer] = [
    await ask('Kein Wunsch', true),
    await ask('Kurz', true),
    await ask('Lang', true),
  ];
  await shorter.client.call.counselling.keepCase({ caseId: shorter.caseId, days: 10 });
  await longer.client.call.counselling.keepCase({ caseId: longer.caseId, days: 200 });
  for (const { caseId } of [carriers, shorter, longer])
    await lead.call.counselling.closeCase({ caseId, reason: 'done' });
  const there = () => Promise.all([carriers, shorter, longer].map(isThere));
  // Days are days in Germany: they begin an hour before they do in UTC.
  await eraseAt('2026-12-04T22:59:59Z');
  expect(await there()).toEqual([true, true, true]);
  await eraseAt('2026-12-04T23:00:00Z');
  expect(await there()).toEqual([true, false, true]);
  await eraseAt('2027-01-23T22:59:59Z');
  expect(await there()).toEqual([true, false, true]);
  await eraseAt('2027-01-23T23:00:00Z');
  expect(await there()).toEqual([false, false, false]);
  const before = await holding('');
  await eraseAt('2027-01-23T23:00:00Z');
  expect(await holding('')).toEqual(before);
  expect(await auditOf(longer.caseId)).toEqual([{ verb: 'case.erased', actor_id: null }]);
});

test('A question that nobody took goes on its day; one that somebody took stays, for as long as it runs', async () => {
  const [untaken, taken] = [await ask('Ungehört', false), await ask('Gehört', true)];
  await eraseAt('2026-12-14T22:59:59Z');
  expect([await isThere(untaken), await isThere(taken)]).toEqual([true, true]);
  // Three days after its own, for whoever was down on it: what is due stays due.
  await eraseAt('2026-12-17T23:00:00Z');
  expect([await isThere(untaken), await isThere(taken)]).toEqual([false, true]);
  await eraseAt('2027-11-25T23:00:00Z');
  expect(await isThere(taken)).toBe(true);
});

test('What was counted of a case stays when it is erased, and nothing leads from it to the case or back', async () => {
  const { client, caseId, key } = await ask('Gezählt', true);
  await lead.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, lead, key, 1) });
  await lead.call.counselling.closeCase({ caseId, reason: 'referred' });
  const [{ fact_id: factId }] = await rowsOf('select fact_id from case_record where case_id = $1', [caseId]);
  const [{ case_number: number }] = await rowsOf('select case_number from counselling_case where id = $1', [caseId]);
  const before = await rowsOf('select * from stat_fact where id = $1', [factId]);
  expect(before).toMatchObject([{ site_id: SITE, fact: { closeReason: 'referred', contacts: { mail: 1 } } }]);
  expect(await holding(caseId)).toMatchObject({ counselling_case: 1, case_record: 1, case_entry: 2, audit_event: 3 });
  await eraseAt('2027-01-23T23:00:00Z');
  expect(await rowsOf('select * from stat_fact where id = $1', [factId])).toEqual(before);
  expect(await holding(factId)).toEqual({ stat_fact: 1 });
  // The audit says of an id that it was opened, taken, closed and erased; nothing else knows it.
  expect(await holding(caseId)).toEqual({ audit_event: 4 });
  expect(await holding(number)).toEqual({});
  for (const id of [caseId, client.id, lead.id]) expect(JSON.stringify(before)).not.toContain(id);
});
