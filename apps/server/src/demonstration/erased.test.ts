import { exportDirectory, importDirectory, seedDemonstration } from '@jmd-digital/api';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jmd, killAll } from '../../test/jmd-process.ts';
import { personOn, SHARED } from '../../test/person.ts';
import { type RunningApp, runningApp } from '../../test/running-app.ts';
import { firstAdministrator, PASSWORD } from '../../test/staff.ts';
import { demonstrationAccounts, ensureDemonstrationAccounts } from './accounts.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  await ensureDemonstrationAccounts(app.url, app.services);
});
afterAll(async () => {
  killAll();
  await app.close();
});

const rowsOf = async (table: string) =>
  (await database.current.pool.query(`select count(*)::int as count from ${table}`)).rows[0].count;

/** `jmd demo-codes` as an operator types it, over this database. */
async function demoCodes(more: Record<string, string> = {}): Promise<string[]> {
  const run = jmd(['demo-codes'], { DATABASE_URL: database.url, SECRET_KEY: '07'.repeat(32), ...more });
  expect(await run.ended, run.complaints()).toBe(0);
  return run.said;
}

test('`jmd demo-codes` says six digits for each invented employee, and in production that there are none to use', async () => {
  const names = demonstrationAccounts(app.services).map(({ loginName }) => loginName);
  const said = (await demoCodes()).map((line) => /^ {2}(\S+) +\d{6}$/.exec(line)?.[1]);
  expect(said.toSorted()).toEqual(names.filter((name) => name.startsWith('demo-')).toSorted());
  expect(await demoCodes({ NODE_ENV: 'production' })).toEqual([
    'In production the demonstration accounts are refused, so there are no codes for them.',
  ]);
});

test('In production an account of the demonstration is refused, and so is a session that it has', async () => {
  const client = demonstrationAccounts(app.services).at(-1);
  if (!client) throw new Error('No client');
  const production = await runningApp(database.current, { production: true });
  try {
    const newcomer = personOn(production.url).account;
    await expect(newcomer.signIn({ ...client, ...SHARED })).rejects.toMatchObject({ reason: 'demonstration_account' });
    // The same device with the same cookie asks one server, then the other.
    let asked = app.url;
    const { fetch: jar } = personOn(app.url);
    const redirected = (input: string | URL | Request, init?: RequestInit) =>
      jar(String(input).replace(app.url, asked), init);
    const { account } = personOn(app.url, {}, Object.assign(redirected, jar));
    await account.signIn({ ...client, ...SHARED });
    asked = production.url;
    await expect(account.refresh()).rejects.toMatchObject({ reason: 'not_signed_in' });
    asked = app.url;
    await account.refresh();
  } finally {
    await production.close();
  }
});

test('The first real import takes every invented account, case and key along, and leaves the real administrator', async () => {
  const real = await firstAdministrator(app.url, { database: database.current, now: app.services.now });
  for (const table of ['counselling_case', 'case_entry', 'team_key', 'event'])
    expect(await rowsOf(table)).toBeGreaterThan(0);
  const file = await exportDirectory(database.current, 'json');
  const { applied } = await importDirectory(database.current, file.replaceAll('"JMD ', '"Dienst '), {
    ...{ format: 'json', apply: true, replace: true },
  });
  expect(applied).toBe(true);
  for (const table of [
    'counselling_case',
    'case_entry',
    'case_key_wrap',
    'team_key',
    'team_key_wrap',
    'event',
    'inbox',
  ])
    expect([table, await rowsOf(table)]).toEqual([table, 0]);
  const { rows } = await database.current.pool.query('select login_name from account');
  expect(rows).toEqual([{ login_name: 'Plattform' }]);
  await real.account.refresh();
  expect(real.account.state.kind).toBe('signed-in');
  const { account } = personOn(app.url);
  const [gone] = demonstrationAccounts(app.services);
  await expect(
    account.signIn({ loginName: gone?.loginName ?? '', password: PASSWORD, ...SHARED }),
  ).rejects.toMatchObject({
    reason: 'wrong_credentials',
  });
});
