import type { FindSitesOutput, ListSitesOutput, Site } from '@jmd-digital/schemas';
import { expect, expectTypeOf, test } from 'vitest';
import { fails, half, html, ok, reset, scriptedServer, silence, unavailable } from '../test/scripted-server.ts';
import { createJmd, type JmdOptions } from './create-jmd.ts';
import { isJmdError, type JmdError } from './errors.ts';

const server = scriptedServer();
const jmdWith = (more: Partial<JmdOptions> = {}) => createJmd({ baseUrl: server.url, ...more });
const find = (more: Partial<JmdOptions> = {}) => jmdWith(more).directory.findSites({ postalCode: '01067' });

async function errorOf(call: Promise<unknown>): Promise<JmdError> {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (!isJmdError(thrown)) throw new Error(`Expected a JmdError, got ${thrown}`);
  return thrown;
}

test('Sends the input under the name of the procedure and gives the answer', async () => {
  server.script(ok({ kind: 'abroad' }));
  expect(await find()).toEqual({ kind: 'abroad' });
  expect(server.heard).toMatchObject([
    { method: 'GET', path: '/api/trpc/directory.findSites', input: { postalCode: '01067' } },
  ]);
  expect(server.heard[0]?.headers['x-jmd-client']).toMatch(/^jmd-sdk\/\d+\.\d+\.\d+/);
  expect(server.heard[0]?.headers).not.toHaveProperty('authorization');
  expect(server.heard[0]?.headers).not.toHaveProperty('cookie');
});

test('Its types are those of the API', () => {
  const { directory } = jmdWith();
  expectTypeOf(directory.findSites).returns.resolves.toEqualTypeOf<FindSitesOutput>();
  expectTypeOf(directory.listSites).returns.resolves.toEqualTypeOf<ListSitesOutput>();
  expectTypeOf<ReturnType<typeof directory.listSites>>().toExtend<AsyncIterable<Site>>();
  expectTypeOf<ReturnType<typeof directory.findSites>>().not.toExtend<AsyncIterable<unknown>>();
  expect(Object.keys(directory)).toEqual(expect.arrayContaining(['findSites', 'listSites']));
});

test('Says which software asks, and with which token, a new one for each attempt', async () => {
  const tokens = ['one', 'two'];
  server.script(unavailable, ok({}), ok({}));
  await find({ client: 'school-site/2.1', token: async () => tokens.shift() ?? 'none left' });
  await find({ token: 'fixed' });
  const sent = server.heard.map(({ headers }) => [headers['x-jmd-client'], headers.authorization]);
  expect(sent).toEqual([
    ['school-site/2.1', 'Bearer one'],
    ['school-site/2.1', 'Bearer two'],
    [sent[2]?.[0], 'Bearer fixed'],
  ]);
});

test.each(['', 'jmd.example.org', '/api', 'ftp://jmd.example.org', 'javascript:alert(1)'])(
  'Refuses the base address %j at once',
  (baseUrl) => {
    expect(() => createJmd({ baseUrl })).toThrow(TypeError);
    expect(() => createJmd({ baseUrl })).toThrow(/^createJmd: baseUrl has to .*https:/);
  },
);

test.each(['https://me:secret@jmd.example.org', 'https://jmd.example.org/?x=1', 'https://jmd.example.org/#x'])(
  'Refuses %s, whose end would be lost',
  (baseUrl) => {
    expect(() => createJmd({ baseUrl })).toThrow(TypeError);
  },
);

test('Takes a base address with a path and a slash at its end', async () => {
  server.script(ok({}), ok({}));
  await find({ baseUrl: `${server.url}/` });
  await find({ baseUrl: `${server.url}/jmd//` });
  expect(server.heard.map(({ path }) => path)).toEqual([
    '/api/trpc/directory.findSites',
    '/jmd/api/trpc/directory.findSites',
  ]);
});

test('Tells of each attempt before it goes out', async () => {
  const told: unknown[] = [];
  server.script(unavailable, ok({}));
  await find({ onRequest: (request) => told.push([request, server.heard.length]) });
  const url = `${server.url}/api/trpc/directory.findSites`;
  expect(told).toEqual([1, 2].map((attempt) => [{ procedure: 'directory.findSites', url, attempt }, attempt - 1]));
});

test('Tries again after 503 and after a connection that broke, and keeps the question', async () => {
  server.script(unavailable, reset, ok({ kind: 'abroad' }));
  expect(await find()).toEqual({ kind: 'abroad' });
  expect(server.heard.map(({ input }) => input)).toEqual(Array(3).fill({ postalCode: '01067' }));
});

test('Gives up after the retries it may make', async () => {
  server.script(unavailable, unavailable, unavailable, ok({}));
  expect(await errorOf(find())).toMatchObject({ reason: 'unavailable', status: 503, requestId: 'request-1' });
  expect(server.heard).toHaveLength(3);
  server.script(unavailable, ok({}));
  await errorOf(jmdWith().directory.findSites({}, { maxRetries: 0 }));
  expect(server.heard).toHaveLength(4);
});

test('A refusal is final and says which field', async () => {
  const shape = {
    code: 'BAD_REQUEST',
    reason: 'invalid_input',
    fieldErrors: { postalCode: 'postal_code_length' },
    ...{ retryable: false, requestId: 'request-7' },
  };
  server.script(fails(400, shape), ok({}));
  const error = await errorOf(find());
  expect(error).toMatchObject({ ...shape, status: 400, retryAfterMs: undefined });
  expect(error.message).toBe('JMD digital: invalid_input (BAD_REQUEST)');
  expect(server.heard).toHaveLength(1);
});

test('A connection that nobody takes is a network error, worth a retry later', async () => {
  server.script(reset);
  const error = await errorOf(find({ maxRetries: 0 }));
  expect(error).toMatchObject({ code: 'NETWORK', reason: 'unavailable', retryable: true, status: undefined });
  expect(error.cause).toBeInstanceOf(Error);
  expect(error.requestId).toBeUndefined();
  expect(error.fieldErrors).toEqual({});
});

test.each([
  [502, 'unavailable', true],
  [429, 'unavailable', true],
  [404, 'internal', false],
  [403, 'internal', false],
  // The sign-in page of a public network.
  [200, 'unavailable', true],
])('A page of something on the way (%i) is told apart from our answers', async (status, reason, retryable) => {
  server.script(html(status));
  const error = await errorOf(find({ maxRetries: 0 }));
  expect(error).toMatchObject({ code: `HTTP_${status}`, reason, retryable, status });
});

test.each([null, 7, 'x', [], {}, { result: null }, { error: null }, { error: { data: 'x' } }])(
  'An answer of another form (%j) is no answer',
  async (body) => {
    server.script((response) => response.writeHead(404).end(JSON.stringify(body)));
    expect(await errorOf(find())).toMatchObject({ code: 'HTTP_404', reason: 'internal' });
  },
);

test('Waits as long as Retry-After says, in seconds or as a date', async () => {
  const past = 'Wed, 21 Oct 2015 07:28:00 GMT';
  server.script(html(503, { 'retry-after': '0' }), html(429, { 'retry-after': past }), ok({ kind: 'abroad' }));
  expect(await find()).toEqual({ kind: 'abroad' });
  server.script(html(503, { 'retry-after': '7' }));
  expect(await errorOf(find({ maxRetries: 0 }))).toMatchObject({ retryAfterMs: 7_000 });
});

test('Does not wait for longer than the deadline: the error comes at once, and says when', async () => {
  server.script(html(503, { 'retry-after': '3600' }), ok({}));
  expect(await errorOf(find())).toMatchObject({ reason: 'unavailable', retryAfterMs: 3_600_000 });
  expect(server.heard).toHaveLength(1);
});

test.each([
  ['says nothing', silence],
  ['stops in the middle of an answer', half],
])('An attempt whose server %s times out alone, and the next one succeeds', async (_what, step) => {
  server.script(step, ok({ kind: 'abroad' }));
  expect(await find({ timeoutMs: 50 })).toEqual({ kind: 'abroad' });
  await server.heard[0]?.closed;
  expect(server.heard).toHaveLength(2);
});

test('A call that never had an answer in time is a timeout', async () => {
  server.script(silence);
  const error = await errorOf(find({ timeoutMs: 50, maxRetries: 0 }));
  expect(error).toMatchObject({ code: 'TIMEOUT', reason: 'timeout', retryable: true, status: undefined });
});

test('The deadline ends a call whatever its attempts may do', async () => {
  server.script(silence, ok({}));
  expect(await errorOf(find({ deadlineMs: 50, maxRetries: 9 }))).toMatchObject({ reason: 'timeout' });
  expect(server.heard).toHaveLength(1);
});

test.each<[string, Partial<JmdOptions>]>([
  ['a token that never comes', { token: () => new Promise<string>(() => {}) }],
  ['a fetch that hears no signal', { fetch: () => new Promise<Response>(() => {}) }],
])('The deadline holds for %s too', async (_what, options) => {
  expect(await errorOf(find({ ...options, deadlineMs: 50 }))).toMatchObject({ reason: 'timeout' });
});

test('No limit at all is a limit that one may set', async () => {
  server.script(unavailable, ok({ kind: 'abroad' }));
  const limits = { timeoutMs: Number.POSITIVE_INFINITY, deadlineMs: Number.POSITIVE_INFINITY };
  expect(await find(limits)).toEqual({ kind: 'abroad' });
  expect(server.heard).toHaveLength(2);
});

test('Options of a call win over those of the client; undefined ones do not count', async () => {
  server.script(unavailable, unavailable, ok({}));
  await errorOf(jmdWith({ maxRetries: 5 }).directory.findSites({}, { maxRetries: 1 }));
  expect(server.heard).toHaveLength(2);
  const unset = { maxRetries: undefined, timeoutMs: undefined } as unknown as { maxRetries: number };
  expect(await jmdWith().directory.findSites({}, unset)).toEqual({});
});
