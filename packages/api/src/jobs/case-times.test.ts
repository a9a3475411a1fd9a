import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { contextAt, NOW } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, SITE, seal, seedSites, signUp } from '../../test/people.ts';
import { letTimePass } from './case-times.ts';

const database = testDatabase();
/** Everybody reads this one clock. */
const clock = { now: NOW };
let lead: Awaited<ReturnType<typeof employee>>;
let jonas: typeof lead;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  await seedSites(database.current);
  lead = await employee(database.current, 'team-lead', 'Mira', { clock });
  jonas = await employee(database.current, 'counsellor', 'Jonas', { clock });
  team = await makeTeam(SITE, lead, [lead, jonas]);
});
beforeEach(() => {
  clock.now = NOW;
});

async function ask(name: string) {
  const client = await signUp(database.current, name, clock);
  const asked = await enquiry(client, team);
  const read = async () => (await client.call.counselling.readCase({ caseId: asked.caseId })).case;
  return { client, read, ...asked };
}

/** A case in which the client has been answered. */
async function talk(name: string) {
  const asked = await ask(name);
  await lead.call.counselling.acceptCase({ caseId: asked.caseId });
  await lead.call.counselling.sendMessage({
    ...{ caseId: asked.caseId, envelope: await seal(asked.caseId, lead, asked.key, 1) },
  });
  return asked;
}

/** Lets time come to a moment. What it does twice has to be what it does once. */
async function passTo(moment: Temporal.Instant | string): Promise<void> {
  clock.now = Temporal.Instant.from(moment);
  const services = contextAt(database.current, clock);
  await letTimePass(services);
  const once = await trace();
  await letTimePass(services);
  expect(await trace()).toEqual(once);
}
const trace = async () => [
  (await database.current.pool.query('select * from counselling_case order by id')).rows,
  (await database.current.pool.query('select * from event order by stream, stream_id, seq')).rows,
  (await database.current.pool.query('select * from stat_fact order by id')).rows,
  (await database.current.pool.query('select * from audit_event order by seq')).rows,
];

/** What time did to a case, as the audit has it: nobody did it, and once. */
const doneByTime = async (caseId: string) =>
  (
    await database.current.pool.query<{ verb: string }>(
      'select verb from audit_event where object_id = $1 and actor_id is null order by seq',
      [caseId],
    )
  ).rows.map(({ verb }) => verb);

test('A case that rests wakes on its day in Germany, and one whose day is later rests on', async () => {
  const [first, later] = [await talk('Dezember'), await talk('Januar')];
  await lead.call.counselling.pauseCase({ caseId: first.caseId, until: '2026-12-01' });
  await lead.call.counselling.pauseCase({ caseId: later.caseId, until: '2027-01-04' });
  await passTo('2026-11-30T22:59:59Z');
  expect(await first.read()).toMatchObject({ state: 'paused', pausedUntil: '2026-12-01' });
  await passTo('2026-11-30T23:00:00Z');
  expect(await first.read()).toMatchObject({ state: 'active', pausedUntil: null, waitingOn: 'client' });
  expect(await later.read()).toMatchObject({ state: 'paused', pausedUntil: '2027-01-04' });
  // Whoever was down on the day does it afterwards.
  await passTo('2027-01-07T10:00:00Z');
  expect(await later.read()).toMatchObject({ state: 'active', pausedUntil: null });
  expect(await doneByTime(first.caseId)).toEqual(['case.resumed']);
  expect(await doneByTime(later.caseId)).toEqual(['case.resumed']);
});

test('Who was given a case has two working days to take it; then it falls back to the team, and a colleague takes it', async () => {
  clock.now = Temporal.Instant.from('2026-11-27T10:15:00Z');
  const [forgotten, taken] = [await ask('Freitag'), await ask('Genommen')];
  for (const { caseId } of [forgotten, taken]) await lead.call.counselling.assignCase({ caseId, accountId: jonas.id });
  await jonas.call.counselling.acceptCase({ caseId: taken.caseId });
  const isJonas = { state: 'assigned', assigneeId: jonas.id };
  // The weekend does not count, and the second working day counts to its end.
  await passTo('2026-11-30T12:00:00Z');
  expect(await forgotten.read()).toMatchObject(isJonas);
  await passTo('2026-12-01T22:59:59Z');
  expect(await forgotten.read()).toMatchObject(isJonas);
  expect(await doneByTime(forgotten.caseId)).toEqual([]);
  await passTo('2026-12-01T23:00:00Z');
  expect(await forgotten.read()).toMatchObject({ state: 'needs_assignment', assigneeId: null });
  expect(await taken.read()).toMatchObject({ state: 'accepted', assigneeId: jonas.id });
  expect(await doneByTime(forgotten.caseId)).toEqual(['case.fell-back']);
  expect(await doneByTime(taken.caseId)).toEqual([]);
  expect(await lead.call.counselling.acceptCase({ caseId: forgotten.caseId })).toMatchObject({ taken: true });
});

test('Sixty days after an answer that the client says nothing to a case goes quiet; one that waits for the team does not', async () => {
  const [quiet, waiting] = [await talk('Still'), await talk('Wartet')];
  await waiting.client.call.counselling.sendMessage({
    ...{ caseId: waiting.caseId, envelope: await seal(waiting.caseId, waiting.client, waiting.key, 2) },
  });
  await passTo(NOW.add({ hours: 24 * 60 }).subtract({ seconds: 1 }));
  expect(await quiet.read()).toMatchObject({ state: 'active', closeReason: null, eraseOn: null });
  await passTo(NOW.add({ hours: 24 * 60 }));
  // 24 January 2027, and half a year of 183 days from there.
  expect(await quiet.read()).toMatchObject({
    ...{ state: 'dormant', closeReason: 'no-response', waitingOn: 'none', assigneeId: lead.id },
    ...{ closedAt: '2027-01-24T10:15:00Z', eraseOn: '2027-07-26' },
  });
  expect(await waiting.read()).toMatchObject({ state: 'active', waitingOn: 'counsellor', eraseOn: null });
  expect(await doneByTime(quiet.caseId)).toEqual(['case.closed']);
  expect(await doneByTime(waiting.caseId)).toEqual([]);
  const { rows } = await database.current.pool.query(
    `select to_char(month, 'YYYY-MM-DD') as month, fact->>'closeReason' as reason from stat_fact s
     join case_record r on r.fact_id = s.id where r.case_id = $1`,
    [quiet.caseId],
  );
  expect(rows).toEqual([{ month: '2027-01-01', reason: 'no-response' }]);
});

test('A client who writes into what went quiet takes it up again, to the same counsellor and without a day to be erased on', async () => {
  const { client, caseId, key, read } = await talk('Doch noch');
  await passTo(NOW.add({ hours: 24 * 61 }));
  expect(await read()).toMatchObject({ state: 'dormant', eraseOn: '2027-07-27' });
  await client.call.counselling.sendMessage({ caseId, envelope: await seal(caseId, client, key, 2) });
  const taken = { state: 'active', assigneeId: lead.id, waitingOn: 'counsellor' };
  expect(await read()).toMatchObject({ ...taken, closedAt: null, closeReason: null, eraseOn: null });
  await passTo(NOW.add({ hours: 24 * 200 }));
  expect(await read()).toMatchObject(taken);
  expect(await doneByTime(caseId)).toEqual(['case.closed']);
});
