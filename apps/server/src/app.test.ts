import { databaseAnswers, freePort, openDatabase } from '@jmd-digital/db';
import { errorShape } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, type RunningApp, runningApp } from '../test/running-app.ts';
import { SERVER_VERSION } from './version.ts';

const database = testDatabase();
let app: RunningApp;
/** The same app whose database is not there, first for its rate limits, then for its procedures. */
let uncounted: RunningApp;
let alone: RunningApp;

beforeAll(async () => {
  app = await runningApp(database.current);
  const nobody = openDatabase(`postgresql://jmd@127.0.0.1:${await freePort()}/postgres`);
  uncounted = await runningApp(nobody, { points: 1 });
  alone = await runningApp(nobody);
});
afterAll(() => Promise.all([app, uncounted, alone].map((each) => each.close())));

const FIND = call('directory.findSites', { postalCode: '01067' });
const WRONG = call('directory.findSites', { postalCode: '1067' });
const UNKNOWN = call('directory.eraseSites', {});

/** The error of an answer, in tRPC's envelope or without, held against the contract. */
async function errorOf(response: Response) {
  const { error } = (await response.json()) as { error: { data?: unknown; code?: unknown } };
  return errorShape.strict().parse(error.data ?? error);
}

test('/health is ok with its version, for everyone and never from a cache', async () => {
  const response = await app.get('/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok', version: SERVER_VERSION, database: 'ok' });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect((await app.get('/health', { method: 'HEAD' })).status).toBe(200);
});

test('/health is degraded, with 503, where the database is not there or closed', async () => {
  const degraded = { status: 'degraded', version: SERVER_VERSION, database: 'down' };
  const response = await alone.get('/health');
  expect([response.status, await response.json()]).toEqual([503, degraded]);

  const closed = openDatabase(database.url);
  const closing = await runningApp(closed);
  expect((await closing.get('/health')).status).toBe(200);
  await closed.close();
  expect(await databaseAnswers(closed, 1_000)).toBe(false);
  expect(await (await closing.get('/health')).json()).toEqual(degraded);
  await closing.close();
});

test.each<[string, RequestInit?]>([
  ['/health'],
  [FIND],
  [WRONG],
  [UNKNOWN],
  [FIND, { method: 'OPTIONS' }],
  ['/api/nothing'],
  ['/nothing'],
  ['/w/1.0.0/nothing.js'],
  ['/assets/nothing.js'],
  ['/hsds/nothing'],
])('%s carries the security headers', async (path, init) => {
  const { headers } = await app.get(path, init);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('geolocation=()');
  expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('set-cookie')).toBeNull();
});

test('A page of a partner may ask the API, and gets no credentials to send', async () => {
  const origin = 'https://school.example.org';
  const preflight = await app.get(FIND, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'x-jmd-client' },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('x-jmd-client');
  expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
  expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  for (const path of [FIND, WRONG, UNKNOWN, '/w/1.0.0/nothing.js']) {
    const { headers } = await app.get(path, { headers: { origin } });
    expect(headers.get('access-control-allow-origin'), path).toBe('*');
    expect(headers.get('cross-origin-resource-policy'), path).toBe('cross-origin');
    expect(headers.get('access-control-expose-headers'), path).toContain('retry-after');
  }
  expect((await app.get('/nothing', { headers: { origin } })).headers.get('access-control-allow-origin')).toBeNull();
});

test('Answers are never kept by a cache on the way', async () => {
  for (const path of [FIND, WRONG]) expect((await app.get(path)).headers.get('cache-control')).toBe('no-store');
});

const large = 'x'.repeat(100_001);
test.each<[string, RequestInit]>([
  ['that says its length', { body: large }],
  ['that does not', { body: new Blob([large]).stream(), duplex: 'half' } as RequestInit],
])('A body past the limit %s is refused in the shape of every error', async (_what, init) => {
  const response = await app.get('/api/trpc/directory.findSites', { method: 'POST', ...init });
  expect(response.status).toBe(413);
  expect(await errorOf(response)).toMatchObject({ reason: 'body_too_large', retryable: false });
});

test.each([
  [WRONG, 400, 'invalid_input'],
  [UNKNOWN, 404, 'not_found'],
  ['/api/trpc/directory.findSites?input={', 400, 'invalid_input'],
  ['/api/trpc/directory.findSites', 400, 'invalid_input'],
  ['/api/trpc/', 404, 'not_found'],
  ['/api', 404, 'not_found'],
  ['/api/nothing', 404, 'not_found'],
  ['/nothing', 404, 'not_found'],
  ['/w/', 404, 'not_found'],
  ['/w/1.0.0/../../../../package.json', 404, 'not_found'],
  ['/w/..%2f..%2f..%2f..%2fpackage.json', 404, 'not_found'],
  ['/assets/%ff', 404, 'not_found'],
  ['/%', 404, 'not_found'],
])('%s is %i %s', async (path, status, reason) => {
  const response = await app.get(path);
  const error = await errorOf(response);
  expect([response.status, error.reason]).toEqual([status, reason]);
  expect(error.requestId).toBe(response.headers.get('x-request-id'));
});

test('A query that is posted, or many at once, is refused and not answered', async () => {
  const posted = await app.get('/api/trpc/directory.findSites', { method: 'POST', body: '{}' });
  expect((await errorOf(posted)).reason).toBe('invalid_input');
  const both = encodeURIComponent(JSON.stringify({ 0: { abroad: true }, 1: {} }));
  const batch = await app.get(`/api/trpc/directory.findSites,directory.listSites?batch=1&input=${both}`);
  expect((await errorOf(batch)).reason).toBe('invalid_input');
});

test('A database that is away is 503, unavailable and worth a retry, by status and by body', async () => {
  for (const [each, path] of [
    [uncounted, FIND],
    [alone, FIND],
    [alone, call('directory.listSites', {})],
  ] as const) {
    const response = await each.get(path);
    expect(response.status).toBe(503);
    expect(await errorOf(response)).toMatchObject({ reason: 'unavailable', retryable: true });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  }
});

test('A request id that looks like one is kept, any other is replaced', async () => {
  const idOf = async (given: string) =>
    (await app.get('/health', { headers: { 'x-request-id': given } })).headers.get('x-request-id');
  expect(await idOf('trace-0123456789')).toBe('trace-0123456789');
  for (const given of ['short', 'has space in it', 'x'.repeat(65), '<script>alert(1)</script>']) {
    expect(await idOf(given)).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  }
  const response = await app.get(WRONG, { headers: { 'x-request-id': 'trace-0123456789' } });
  expect((await errorOf(response)).requestId).toBe('trace-0123456789');
});
