import { demonstrationCodes, seedDemonstration } from '@jmd-digital/api';
import { createCases } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personOn, SHARED } from '../../test/person.ts';
import { type RunningApp, runningApp } from '../../test/running-app.ts';
import { demonstrationAccounts, ensureDemonstrationAccounts } from './accounts.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  await seedDemonstration(database.current);
  app = await runningApp(database.current);
  await ensureDemonstrationAccounts(app.url, app.services);
});
afterAll(() => app.close());

async function names(): Promise<string[]> {
  const { rows } = await database.current.pool.query<{ login_name: string; demonstration: boolean }>(
    'select login_name, demonstration from account order by created_at',
  );
  expect(rows.every(({ demonstration }) => demonstration)).toBe(true);
  return rows.map(({ login_name }) => login_name);
}

const printed = (loginName: string) => {
  const found = demonstrationAccounts(app.services).find((each) => each.loginName === loginName);
  return { loginName, password: found?.password ?? '' };
};

test('Every account that is printed is there, and the counsellor reads what the client asked', async () => {
  expect(await names()).toEqual(demonstrationAccounts(app.services).map(({ loginName }) => loginName));
  const { account } = personOn(app.url);
  const step = await account.signIn({ ...printed('demo-beratung'), ...SHARED });
  if (step.kind !== 'second-factor') throw new Error('No second factor was asked for');
  const codes = await demonstrationCodes(app.services);
  expect(codes.map(({ loginName }) => loginName)).toEqual([
    'demo-beratung',
    'demo-leitung',
    'demo-programm',
    'demo-traeger',
  ]);
  // The code of the first sign-in is spent for this half minute; the next one counts already.
  const { code } = codes[0] ?? { code: '' };
  await step.confirm({ kind: 'totp', code }).catch(async (error) => {
    expect(error).toMatchObject({ reason: 'wrong_code' });
    const later = app.services.now().add({ seconds: 30 });
    const [next] = await demonstrationCodes({ ...app.services, now: () => later });
    await step.confirm({ kind: 'totp', code: next?.code ?? '' });
  });
  const desk = createCases(account);
  const [question] = await desk.list();
  const room = await desk.open(question?.id ?? '');
  expect(room.messages.map(({ text }) => text)).toEqual([expect.stringContaining('Deutschkurs')]);
});

test('A start that was broken off goes on where it was', async () => {
  await database.current.pool.query(
    "update account set login_name = 'Frau Vorher', login_key = 'frau vorher' where login_name = 'demo-traeger'",
  );
  const before = await names();
  await ensureDemonstrationAccounts(app.url, app.services);
  expect((await names()).sort()).toEqual([...before, 'demo-traeger'].sort());
  const step = await personOn(app.url).account.signIn({ ...printed('demo-traeger'), ...SHARED });
  expect(step.kind).toBe('second-factor');
});

test('Where all are there, nothing is done', async () => {
  const before = app.lines.length;
  await ensureDemonstrationAccounts(app.url, app.services);
  expect(app.lines.length).toBe(before);
});
