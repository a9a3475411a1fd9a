import { expect, test, vi } from 'vitest';
import { ok, reset, scriptedServer, unavailable } from '../test/scripted-server.ts';
import { createJmd } from './create-jmd.ts';

/** The API only reads so far; here it has a procedure that changes something. */
vi.mock('./procedures.gen.ts', () => ({ PROCEDURES: { directory: { renameSite: 'mutation', findSites: 'query' } } }));

const server = scriptedServer();
type Call = (input: object, options?: object) => Promise<unknown>;
const domain = () =>
  createJmd({ baseUrl: server.url }).directory as unknown as Record<'renameSite' | 'findSites', Call>;
const keys = () => server.heard.map(({ headers }) => headers['idempotency-key']);

test('A call that changes something carries one key through all its attempts, and a new one the next time', async () => {
  server.script(unavailable, reset, ok('done'), ok('done'));
  await domain().renameSite({ name: 'JMD' });
  await domain().renameSite({ name: 'JMD' });
  const [first, second, third, next] = keys();
  expect(first).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect([second, third]).toEqual([first, first]);
  expect(next).not.toBe(first);
  expect(server.heard.map(({ method, input }) => [method, input])).toEqual(Array(4).fill(['POST', { name: 'JMD' }]));
});

test('The key that the caller gives is kept, and a question has none of its own', async () => {
  server.script(unavailable, ok('done'), ok('done'));
  await domain().renameSite({}, { idempotencyKey: 'mine' });
  await domain().findSites({});
  expect(keys()).toEqual(['mine', 'mine', undefined]);
});
