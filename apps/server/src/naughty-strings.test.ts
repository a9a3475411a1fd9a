import { errorShape, findSitesInput, findSitesOutput, listSitesInput, listSitesOutput } from '@jmd-digital/schemas';
import { NAUGHTY_STRINGS, testDatabase } from '@jmd-digital/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call, type RunningApp, runningApp } from '../test/running-app.ts';

const database = testDatabase();
let app: RunningApp;
beforeAll(async () => {
  app = await runningApp(database.current);
});
afterAll(() => app.close());

const PROCEDURES = [
  ['directory.findSites', 'postalCode', findSitesInput, findSitesOutput],
  ['directory.listSites', 'cursor', listSitesInput, listSitesOutput],
] as const;
const FIELDS = new Set(['', ...Object.keys(findSitesInput.shape), ...Object.keys(listSitesInput.shape)]);

/** Sends all requests, a few at a time, and looks at each answer. */
async function each(paths: readonly string[], look: (response: Response, body: string, path: string) => void) {
  const left = [...paths];
  const worker = async () => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const response = await app.get(path);
      look(response, await response.text(), path);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** An error whose every part is a word of ours cannot hold a word of theirs. */
function expectOurWordsOnly(response: Response, body: string, path: string): void {
  expect(response.status, path).toBeGreaterThanOrEqual(400);
  expect(response.status, path).toBeLessThan(500);
  // Node's own answer to an address that is too long.
  if (response.status === 431 && body === '') return;
  const { error } = JSON.parse(body);
  const shape = errorShape.strict().parse(error.data ?? error);
  if (error.data) expect(Object.keys(error).toSorted()).toEqual(['code', 'data', 'message']);
  if (error.data) expect(error.message).toBe(shape.reason);
  expect(shape.code).toMatch(/^(?:BAD_REQUEST|NOT_FOUND)$/);
  expect(shape.requestId).toBe(response.headers.get('x-request-id'));
  for (const field of Object.keys(shape.fieldErrors ?? {})) expect(FIELDS).toContain(field);
}

test.each(PROCEDURES)(
  'Every input of %s takes every naughty string: no fault, no echo',
  async (procedure, free, input, output) => {
    const fields = Object.keys(input.shape);
    const paths = NAUGHTY_STRINGS.flatMap((text) => [
      // Each field is refused on its own; one that takes any text goes on alone, past the others.
      call(procedure, Object.fromEntries([...fields, text].map((field) => [field, text]))),
      call(procedure, { [free]: text }),
      `/api/trpc/${procedure}?input=${encodeURIComponent(text)}`,
    ]);
    let refused = 0;
    await each(paths, (response, body, path) => {
      if (response.status === 200) return void output.parse(JSON.parse(body).result.data);
      refused += 1;
      expectOurWordsOnly(response, body, path);
    });
    expect(refused).toBeGreaterThan(NAUGHTY_STRINGS.length);
  },
);

test('Every naughty string as an address leads nowhere, and says no more than that', async () => {
  const segments = NAUGHTY_STRINGS.filter((text) => !/^[./\\]*$/.test(text)).map(encodeURIComponent);
  const paths = segments.flatMap((text) => [`/api/trpc/${text}`, `/w/${text}`, `/${text}`]);
  await each(paths, expectOurWordsOnly);
});
