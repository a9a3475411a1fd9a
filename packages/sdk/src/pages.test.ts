import { expect, test } from 'vitest';
import { fails, ok, scriptedServer, unavailable } from '../test/scripted-server.ts';
import { createJmd } from './create-jmd.ts';

const server = scriptedServer();
const list = (...args: Parameters<ReturnType<typeof createJmd>['directory']['listSites']>) =>
  createJmd({ baseUrl: server.url }).directory.listSites(...args);
const page = (ids: string[], nextCursor: string | null) => ok({ items: ids.map((id) => ({ id })), nextCursor });

async function walk(pages: AsyncIterable<{ id: string }>, got: string[] = []): Promise<string[]> {
  for await (const { id } of pages) got.push(id);
  return got;
}

test('Walks over all pages with the same question and limit, also over an empty one', async () => {
  server.script(page(['a', 'b'], '2'), page([], '3'), unavailable, page(['c'], null));
  expect(await walk(list({ districtCode: '14612', limit: 2 }))).toEqual(['a', 'b', 'c']);
  const inputs = server.heard.map(({ input }) => input);
  const asked = { districtCode: '14612', limit: 2 };
  expect(inputs).toEqual([asked, { ...asked, cursor: '2' }, { ...asked, cursor: '3' }, { ...asked, cursor: '3' }]);
});

test('Awaited, it is its first page, from the cursor that was given', async () => {
  server.script(page(['c'], '3'));
  expect(await list({ cursor: '2' })).toEqual({ items: [{ id: 'c' }], nextCursor: '3' });
  expect(server.heard.map(({ input }) => input)).toEqual([{ cursor: '2' }]);
});

test('Fetches a page when the loop gets there, and none after a break', async () => {
  server.script(page(['a', 'b'], '2'), page(['c', 'd'], '3'));
  const got: string[] = [];
  for await (const { id } of list({})) {
    expect(server.heard).toHaveLength(got.length < 2 ? 1 : 2);
    got.push(id);
    if (id === 'c') break;
  }
  expect(got).toEqual(['a', 'b', 'c']);
  // One more round trip: whatever the loop had sent off would have arrived before it.
  server.script(page([], null));
  await list({ limit: 1 });
  expect(server.heard.map(({ input }) => input)).toEqual([{}, { cursor: '2' }, { limit: 1 }]);
});

test('Walks a second time over the same call', async () => {
  server.script(page(['a'], '2'), page(['b'], null), page(['b'], null));
  const pages = list({});
  expect(await walk(pages)).toEqual(['a', 'b']);
  expect(await walk(pages)).toEqual(['a', 'b']);
});

test('A page that fails throws after what came before it', async () => {
  const shape = { code: 'BAD_REQUEST', reason: 'invalid_input', retryable: false, requestId: 'x' };
  server.script(page(['a'], '2'), fails(400, shape));
  const got: string[] = [];
  await expect(walk(list({}), got)).rejects.toMatchObject({ reason: 'invalid_input' });
  expect(got).toEqual(['a']);
});

test('A signal ends the walk between two pages', async () => {
  server.script(page(['a'], '2'), page(['b'], null));
  const controller = new AbortController();
  const reason = new Error('enough');
  const walked = (async () => {
    for await (const { id } of list({}, { signal: controller.signal })) if (id === 'a') controller.abort(reason);
  })();
  await expect(walked).rejects.toBe(reason);
  expect(server.heard).toHaveLength(1);
});
