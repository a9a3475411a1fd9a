import { freePort, openDatabase } from '@jmd-digital/db';
import { errorShape } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { contextAt, refusalOf } from '../test/caller.ts';
import { seedDemonstration } from './directory/seed.ts';
import { appRouter, createCaller } from './router.ts';

const database = testDatabase();
beforeAll(() => seedDemonstration(database.current));

/** What travels back for one request, as text. */
async function answerTo(path: string, input: string, context = contextAt(database.current)): Promise<string> {
  const response = await fetchRequestHandler({
    endpoint: '/api/trpc',
    req: new Request(`http://jmd.example.org/api/trpc/${path}?input=${encodeURIComponent(input)}`),
    router: appRouter,
    createContext: () => context,
  });
  return response.text();
}

/** Longer than any word of an error, so that it cannot stand there by chance. */
const typed = fc.string({ unit: 'binary', minLength: 24, maxLength: 200 });
const fields = ['postalCode', 'districtCode', 'language', 'topic', 'abroad', 'limit', 'cursor', 'carrierId'] as const;

test('Nothing that was typed comes back in an error, wherever it was typed', async () => {
  const context = contextAt(database.current);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('directory.findSites', 'directory.listSites'),
      fc.constantFrom(...fields),
      typed,
      fc.constantFrom('value', 'list', 'object', 'whole', 'broken'),
      async (path, field, text, form) => {
        const inputs = { value: { [field]: text }, list: { [field]: [text] }, object: { [field]: { [text]: text } } };
        const input =
          form === 'broken'
            ? `{"${text}`
            : JSON.stringify(form === 'whole' ? text : inputs[form as keyof typeof inputs]);
        const answer = await answerTo(path, input, context);
        const body = JSON.parse(answer);
        // A field that the procedure does not have is left aside, and the call is answered.
        fc.pre('error' in body);
        expect(errorShape.strict().parse(body.error.data).reason).toBe('invalid_input');
        expect(answer).not.toContain(text);
        expect(answer).not.toContain(JSON.stringify(text).slice(1, -1));
        expect(body.error.data).not.toHaveProperty('stack');
      },
    ),
    { numRuns: 200 },
  );
});

test('The name of a procedure that is not there does not come back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[a-z]{24}\.[a-z]{24}$/), async (path) => {
      const answer = await answerTo(path, '{}');
      expect(JSON.parse(answer).error).toMatchObject({ message: 'not_found', data: { reason: 'not_found' } });
      expect(answer).not.toContain(path.slice(0, 24));
    }),
    { numRuns: 20 },
  );
});

const UNAVAILABLE = { code: 'SERVICE_UNAVAILABLE', reason: 'unavailable', retryable: true };

test('A database that is down is unavailable and worth a retry', async () => {
  const nobody = openDatabase(`postgresql://jmd@127.0.0.1:${await freePort()}/postgres`);
  const api = createCaller(contextAt(nobody));
  expect(await refusalOf(api.directory.findSites({ postalCode: '01067' }))).toEqual(UNAVAILABLE);
  expect(await refusalOf(api.directory.listSites({}))).toEqual(UNAVAILABLE);
  await nobody.close();
  expect(await refusalOf(api.directory.findSites({ postalCode: '01067' }))).toEqual(UNAVAILABLE);
});

test.each([
  ['a single query', 'directory_state'],
  ['a transaction', 'service'],
])('So is one that ends our connection in the middle of %s', async (_what, table) => {
  const victim = openDatabase(database.url);
  const killer = await database.current.pool.connect();
  await killer.query(`begin; lock table ${table} in access exclusive mode`);
  const refusal = refusalOf(createCaller(contextAt(victim)).directory.findSites({ postalCode: '01067' }));
  const blocked = `from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let waiting = 0; waiting === 0; ) {
    await killer.query('select pg_stat_clear_snapshot()');
    waiting = (await killer.query(`select count(*)::int as count ${blocked}`)).rows[0].count;
  }
  await killer.query(`select pg_terminate_backend(pid) ${blocked}`);
  await killer.query('rollback');
  killer.release();
  expect(await refusal).toEqual(UNAVAILABLE);
  await victim.close();
});
