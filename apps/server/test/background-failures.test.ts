import { doDueWork, seedDemonstration, startBackgroundWork } from '@jmd-digital/api';
import { createCases, ensureTeamKeys } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { logFailures } from '../src/fault.ts';
import { mailServer } from './mail-server.ts';
import { DEVICE, personOn } from './person.ts';
import { type RunningApp, runningApp } from './running-app.ts';
import { firstAdministrator, invite, PASSWORD } from './staff.ts';

const ADDRESS = 'jemand@example.org';

const database = testDatabase();
let app: RunningApp;
const refused = new Set<string>();
let mail: Awaited<ReturnType<typeof mailServer>>;
let caseId = '';
/** What nobody may find in a log. */
let secrets: string[];
let lines: string[];
const log = pino({ base: null }, { write: (line: string) => lines.push(line) });
const said = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

beforeAll(async () => {
  await seedDemonstration(database.current);
  mail = await mailServer('start@example.org', refused);
  app = await runningApp(database.current, { mailer: mail.mailer, noticeDelaySeconds: 0 });
  const { rows } = await database.current.pool.query('select id, carrier_id from site order by name limit 1');
  const [{ id: siteId, carrier_id: carrierId }] = rows;
  const platform = await firstAdministrator(app.url, { database: database.current, now: Temporal.Now.instant });
  const carrier = await invite(platform.account, app.url, 'carrier-admin', { carrierId }, 'Traeger');
  const { account: lead } = await invite(carrier.account, app.url, 'team-lead', { siteId }, 'Mira');
  await ensureTeamKeys(lead, siteId);
  const { account } = personOn(app.url);
  await account.signUp({ loginName: 'Stille Post', password: PASSWORD, locale: 'de', ...DEVICE });
  await account.setNoticeAddress(ADDRESS);
  caseId = await createCases(account).submit({ siteId, topic: 'housing', language: 'de', text: 'Eine Frage.' });
  const desk = createCases(lead);
  await desk.accept(caseId);
  await desk.send(caseId, 'Eine Antwort.');
  const me = account.state.kind === 'signed-in' ? account.state.me.id : '';
  secrets = [ADDRESS, 'jemand', caseId, me, siteId, 'housing', 'Stille Post', 'Mira', 'unknown here', 'Antwort'];
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

const hurry = () => database.current.pool.query('update graphile_worker._private_jobs set run_at = now()');

test('A notice that no server takes stands in the log with each try, and without whom it was for', async () => {
  refused.add(ADDRESS);
  await doDueWork(app.services, logFailures(log));
  await hurry();
  await doDueWork(app.services, logFailures(log));
  const failed = { level: 50, msg: 'background work failed', task: 'send-notice', error: 'Error', code: 'EENVELOPE' };
  expect(said()).toMatchObject([
    { ...failed, tries: 1, maxTries: expect.any(Number) },
    { ...failed, tries: 2, frames: expect.arrayContaining([expect.stringContaining('    at ')]) },
  ]);
  for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
});

test('Work that goes on beside the requests tells of it, too; what succeeds says nothing', async () => {
  await hurry();
  const failing = await startBackgroundWork(app.services, logFailures(log));
  await expect.poll(() => said()).toMatchObject([{ task: 'send-notice', tries: 3 }]);
  await failing.stop();
  refused.clear();
  await hurry();
  const work = await startBackgroundWork(app.services, logFailures(log));
  await expect.poll(() => mail.taken.length).toBe(1);
  await work.stop();
  expect(lines).toHaveLength(1);
  for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
});

test('Where a query fails its code is told and none of its values', async () => {
  const { pool } = database.current;
  await pool.query('alter table case_notice rename to case_notice_gone');
  await pool.query(
    "select graphile_worker.add_job('send-notice', json_build_object('caseId', $1::text, 'side', 'client'))",
    [caseId],
  );
  await doDueWork(app.services, logFailures(log));
  expect(said()).toMatchObject([{ task: 'send-notice', tries: 1, code: '42P01' }]);
  for (const secret of secrets) expect(lines.join('')).not.toContain(secret);
});
