import { seedDemonstration } from '@jmd-digital/api';
import { freePort, openDatabase } from '@jmd-digital/db';
import { createCases } from '@jmd-digital/sdk/counselling';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { personOn, SHARED } from '../test/person.ts';
import { call, type RunningApp, runningApp } from '../test/running-app.ts';
import { ensureDemonstrationAccounts } from './demonstration/accounts.ts';

const database = testDatabase();

/** Everything here is a person's: where they are, what they ask, what they typed where it does not belong. */
const PRIVATE = ['01067', '192.0.2.77', 'geheim', 'mueller', 'example.com', 'housing'];

async function visitEverything(app: RunningApp): Promise<void> {
  const headers = {
    'x-forwarded-for': '192.0.2.77',
    'user-agent': 'geheim/1.0',
    referer: 'https://example.com/geheim',
    cookie: 'session=geheim',
    authorization: 'Bearer geheim',
    'x-jmd-client': 'mueller geheim',
    'x-request-id': 'geheim!',
  };
  const paths = [
    '/health?geheim',
    call('directory.findSites', { postalCode: '01067', topic: 'housing' }),
    call('directory.findSites', { postalCode: '01067 geheim' }),
    call('directory.mueller', { postalCode: '01067' }),
    call('mueller.geheim', {}),
    '/api/trpc/01067',
    '/api/trpc/directory.findSites?input={"postalCode":"01067',
    '/api/trpc/directory.findSites,mueller.geheim?batch=1',
    '/api/mueller',
    '/mueller/01067',
    '/docs/mueller?q=geheim',
    '/w/mueller.js',
    '/hsds/mueller',
    '/hsds/services/01067',
    '/?postal-code=01067',
  ];
  for (const path of paths) await (await app.get(path, { headers })).text();
  await app.get('/api/trpc/directory.findSites', { method: 'POST', body: '{"postalCode":"01067"}', headers });
  await app.get('/api/trpc/mueller.geheim', { method: 'POST', body: 'x'.repeat(200_000), headers });
}

test('No line of the log tells of a person, whether the database is there or not', async () => {
  const nobody = openDatabase(`postgresql://geheim:geheim@127.0.0.1:${await freePort()}/mueller`);
  for (const [each, options] of [
    [database.current, { points: 1_000 }],
    [nobody, {}],
    [nobody, { points: 1_000 }],
  ] as const) {
    const app = await runningApp(each, { trustedProxies: 1, ...options });
    await visitEverything(app);
    await app.close();
    expect(app.lines.length).toBeGreaterThanOrEqual(17);
    const log = app.lines.join('');
    for (const word of PRIVATE) expect(log).not.toContain(word);
  }
});

test('Nor does one tell of accounts: no name, password, token, cookie or word of what was asked', async () => {
  await seedDemonstration(database.current);
  const app = await runningApp(database.current);
  await ensureDemonstrationAccounts(app.url, app.services);
  const { account, fetch: jar } = personOn(app.url);
  const mine = { loginName: 'Heimlicher Otter', password: 'ein geheimer langer Satz' };
  await account.signUp({ ...mine, locale: 'de', ...SHARED });
  await account.signIn({ ...mine, password: 'ein falscher langer Satz', ...SHARED }).catch(() => {});
  const { online } = await account.jmd.directory.findSites({ abroad: true });
  const keys = await Promise.all(online.sites.map(({ id }) => account.jmd.identity.readTeamKey({ siteId: id })));
  const siteId = keys.find(({ teamKey }) => teamKey !== null)?.siteId ?? '';
  const cases = createCases(account);
  const caseId = await cases.submit({ siteId, topic: 'housing', language: 'de', text: 'Heimliche Frage' });
  await cases.send(caseId, 'Heimlicher Nachtrag');
  await account.setNoticeAddress('heimlich@example.org');
  const offer = await account.makeRecoveryCode();
  await offer.confirm(offer.code);
  const cookies = [...jar.cookies.values()];
  await app.close();
  const log = app.lines.join('');
  expect(app.lines.length).toBeGreaterThan(20);
  expect(cookies.length).toBeGreaterThan(0);
  const secrets = [mine.loginName, mine.password, 'falscher', 'Heimlich', 'heimlich', caseId, offer.code, ...cookies];
  for (const secret of [...secrets, '127.0.0.1', 'housing']) expect(log).not.toContain(secret);
});

test('A line names request, route, status, time and the client software', async () => {
  const app = await runningApp(database.current);
  const response = await app.get(call('directory.findSites', { abroad: true }), {
    headers: { 'x-jmd-client': 'jmd-finder/1.2.3' },
  });
  await app.close();
  expect(app.lines.map((line) => JSON.parse(line))).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      route: '/api/trpc/directory.findSites',
      status: 200,
      ms: expect.any(Number),
      client: 'jmd-finder/1.2.3',
      msg: 'request',
    },
  ]);
});

test('A fault of ours is logged with its place and code, without its message; a fault of the client is not', async () => {
  const nobody = openDatabase(`postgresql://jmd@127.0.0.1:${await freePort()}/postgres`);
  const app = await runningApp(nobody);
  const failed = await app.get(call('directory.findSites', { abroad: true }));
  await app.close();
  const [error, request] = app.lines.map((line) => JSON.parse(line));
  expect(error).toMatchObject({
    level: 50,
    requestId: failed.headers.get('x-request-id'),
    where: '/api/trpc/directory.findSites',
    code: 'ECONNREFUSED',
    msg: 'failed',
  });
  expect(error.frames.length).toBeGreaterThan(0);
  expect(request).toMatchObject({ level: 30, status: 503, msg: 'request' });

  const fine = await runningApp(database.current);
  await fine.get(call('directory.findSites', { postalCode: '1' }));
  await fine.get(call('directory.nothing', {}));
  await fine.get('/nothing');
  await fine.close();
  expect(fine.lines.map((line) => JSON.parse(line).msg)).toEqual(['request', 'request', 'request']);
});
