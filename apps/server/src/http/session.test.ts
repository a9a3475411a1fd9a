import { appRouter } from '@jmd-digital/api';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEVICE, personOn, SHARED } from '../../test/person.ts';
import { type RunningApp, runningApp } from '../../test/running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await runningApp(database.current);
});
afterAll(() => app.close());

const PASSWORD = 'ein langer Satz zum Testen';

/** Signs up and gives the lines that set cookies. */
async function cookieLines(device: typeof DEVICE | typeof SHARED, loginName: string): Promise<string[]> {
  const lines: string[] = [];
  const { fetch: jar } = personOn(app.url);
  const listening = async (input: string | URL | Request, init?: RequestInit) => {
    const response = await jar(input, init);
    lines.push(...response.headers.getSetCookie());
    return response;
  };
  const watched = personOn(app.url, {}, Object.assign(listening, jar)).account;
  await watched.signUp({ loginName, password: PASSWORD, locale: 'de', ...device });
  await watched.signOut();
  return lines;
}

test('The cookie of a session is for this host alone, for no script and no other site, and goes with the session', async () => {
  const [own, gone] = await cookieLines(DEVICE, 'Eigenes Geraet');
  expect(own).toMatch(/^__Host-jmd-session=[\w-]{43}; /);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/', `Max-Age=${30 * 86_400}`])
    expect(own?.split('; ')).toContain(attribute);
  expect(own).not.toMatch(/domain/i);
  expect(gone).toMatch(/^__Host-jmd-session=; /);
  expect(gone).toMatch(/Max-Age=0/);
  // On somebody else's device it goes with the window.
  const [shared] = await cookieLines(SHARED, 'Geteiltes Geraet');
  expect(shared).toMatch(/HttpOnly/);
  expect(shared).not.toMatch(/max-age|expires/i);
});

const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
const MUTATIONS = Object.keys(procedures).filter((name) => procedures[name]?._def.type === 'mutation');

const post = (procedure: string, headers: Record<string, string>, body = '{}') =>
  app.get(`/api/trpc/${procedure}`, {
    ...{ method: 'POST', body },
    headers: { 'content-type': 'application/json', ...headers },
  });

const reasonOf = async (response: Response) => {
  const { error } = (await response.json()) as { error: { reason?: string; data?: { reason?: string } } };
  return error.data?.reason ?? error.reason;
};

test('Nothing is changed for a page that is not ours, by whatever procedure', async () => {
  expect(MUTATIONS.length).toBeGreaterThan(40);
  const foreign: Record<string, string>[] = [
    { origin: 'https://example.com' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: `${app.url}.example.com` },
    { 'sec-fetch-site': 'cross-site' },
  ];
  for (const procedure of MUTATIONS) {
    for (const headers of foreign) {
      const response = await post(procedure, headers);
      expect([procedure, headers, response.status, await reasonOf(response)]).toEqual([
        ...[procedure, headers, 403, 'not_permitted'],
      ]);
    }
  }
  const { rows } = await database.current.pool.query(
    'select count(*)::int as count from audit_event where verb like $1',
    ['account.sign-in-refused'],
  );
  expect(rows).toEqual([{ count: 0 }]);
});

test('A page of ours gets as far as the procedure, and so does a program that is no browser', async () => {
  for (const headers of [{ origin: app.url }, {}] as Record<string, string>[]) {
    const response = await post('identity.signUp', headers);
    expect(await reasonOf(response)).toBe('invalid_input');
  }
});

test('A body that is too large is refused before it is read as one; a directory may be larger, for who is signed in', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(200_000) });
  const refused = await post('identity.signUp', { origin: app.url }, large);
  expect([refused.status, await reasonOf(refused)]).toEqual([413, 'body_too_large']);
  const import_ = 'directory.importDirectory';
  expect(await reasonOf(await post(import_, { origin: app.url }, large))).toBe('body_too_large');
  // With a cookie it is read, and then it is no cookie of anybody.
  const cookie = '__Host-jmd-session=none';
  expect(await reasonOf(await post(import_, { origin: app.url, cookie }, large))).toBe('not_signed_in');
  const huge = 'x'.repeat(25_000_001);
  // Who is still sending may find the connection closed before the answer is read (RFC 9110, section 15.5.14).
  const closed = (error: { cause?: { code?: string } }) => error.cause?.code;
  const answered = await post(import_, { origin: app.url, cookie }, huge).then(reasonOf, closed);
  expect(['body_too_large', 'UND_ERR_SOCKET', 'EPIPE', 'ECONNRESET']).toContain(answered);
});
