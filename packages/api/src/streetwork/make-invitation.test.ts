import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { enquiry, makeTeam, type Person, SITE, signUp } from '../../test/people.ts';
import { type Street, street } from '../../test/places.ts';
import { hashOf } from '../identity/tokens.ts';

const database = testDatabase();
let { amal, danylo, nearby }: Street = {} as Street;
let team: Awaited<ReturnType<typeof makeTeam>>;
beforeAll(async () => {
  ({ amal, danylo, nearby } = await street(database.current));
  team = await makeTeam(SITE, amal, [amal, danylo]);
});

const INVITED = { topic: 'housing', language: 'ar', channelClass: 'direct-message' } as const;
const invite = (to: 'me' | 'team' = 'team') => amal.call.streetwork.makeInvitation({ siteId: SITE, ...INVITED, to });
const week = async () => {
  const { rows } = await database.current.pool.query('select made, used from invitation_week where site_id = $1', [
    SITE,
  ]);
  return rows[0];
};
/** Asks as somebody new, with an invitation. */
async function come(name: string, invitation: string): Promise<{ client: Person; caseId: string }> {
  const client = await signUp(database.current, name);
  const { caseId } = await enquiry(client, team, SITE, { invitation });
  return { client, caseId };
}

test('The secret stands behind #, and the hash of it alone is kept, without who made it', async () => {
  const before = await entries();
  const { token, url, until } = await invite();
  expect(url).toBe(`http://localhost:4100/counselling/#/invitation/${token}`);
  expect([Buffer.from(token, 'base64url').length, until]).toEqual([32, '2026-12-25']);
  const { rows } = await database.current.pool.query('select * from counselling_invitation where token_hash = $1', [
    hashOf(token),
  ]);
  expect(rows).toMatchObject([{ assignee_id: null }]);
  expect(JSON.stringify(rows)).not.toContain(amal.id);
  expect(await entries()).toBe(before);
});

test('Who comes by it is with the team, it is gone, and nothing ties the case to it', async () => {
  const before = await week();
  const { token } = await invite();
  const { caseId } = await come('Ein Mensch', token);
  const { case: opened } = await danylo.call.counselling.readCase({ caseId });
  expect(opened).toMatchObject({ siteId: SITE, state: 'submitted', assigneeId: null });
  expect(await week()).toEqual({ made: before.made + 1, used: before.used + 1 });
  expect((await refusalOf(amal.call.streetwork.readInvitation({ token }))).reason).toBe('not_found');
  expect(await dump()).not.toContain(Buffer.from(hashOf(token)).toString('hex'));
  expect(await dump()).not.toContain(token);
});

test('Who is wished for gets the case, and the audit does not tell how', async () => {
  const { token } = await invite('me');
  expect(await amal.call.streetwork.readInvitation({ token })).toMatchObject({ workerName: 'Amal' });
  const { caseId } = await come('Zweiter Mensch', token);
  const { case: opened } = await amal.call.counselling.readCase({ caseId });
  expect(opened).toMatchObject({ state: 'assigned', assigneeId: amal.id });
  const { rows } = await database.current.pool.query('select verb from audit_event where object_id = $1', [caseId]);
  expect(rows).toEqual([{ verb: 'case.opened' }]);
});

test('Used up, it hinders nobody and counts once, whoever asks', async () => {
  const { token } = await invite('me');
  await come('Dritter Mensch', token);
  const { used } = await week();
  const { caseId } = await come('Vierter Mensch', token);
  expect((await danylo.call.counselling.readCase({ caseId })).case.assigneeId).toBeNull();
  expect((await week()).used).toBe(used);
});

test('Somebody who is not at the site cannot invite there', async () => {
  const elsewhere = nearby.call.streetwork.makeInvitation({ siteId: SITE, ...INVITED, to: 'team' });
  expect((await refusalOf(elsewhere)).reason).toBe('not_permitted');
});

/** How much the audit holds. */
async function entries(): Promise<number> {
  const { rows } = await database.current.pool.query('select count(*)::int as count from audit_event');
  return rows[0].count;
}

/** Every row of every table, as text. */
async function dump(): Promise<string> {
  const { pool } = database.current;
  const tables = await pool.query("select tablename from pg_tables where schemaname = 'public'");
  const texts = await Promise.all(
    tables.rows.map(async ({ tablename }) => {
      const { rows } = await pool.query(`select string_agg(t::text, ' ') as all from "${tablename}" t`);
      return String(rows[0]?.all);
    }),
  );
  return texts.join(' ');
}
