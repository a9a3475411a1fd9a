import { PERMISSIONS, type Role } from '@jmd-digital/domain/identity';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { contextAt, refusalOf } from '../test/caller.ts';
import { directoryRouter } from './directory/router.ts';
import { procedureNames } from './generate-types.ts';
import { appRouter, createCaller } from './router.ts';
import { createCallerFactory, createRouter, procedure } from './trpc.ts';

const database = testDatabase();

/** Every role there is, so that a new one cannot be forgotten here: the record asks for it. */
const ROLES = Object.keys({ public: true } satisfies Record<Role, true>) as Role[];
/** Actions of the REST surface; everything else in the table is a procedure. */
const REST_ACTIONS = ['hsds.read'];

const paths = procedureNames().map(({ domain, verb }) => `${domain}.${verb}`);
const NOT_PERMITTED = { code: 'FORBIDDEN', reason: 'not_permitted', retryable: false };

type Call = (input: unknown) => Promise<unknown>;
function callOf(caller: unknown, path: string): Call {
  return path.split('.').reduce((level, name) => (level as Record<string, unknown>)[name], caller) as Call;
}

test('Every procedure has a rule, and every rule is of a procedure or a REST action', () => {
  expect(Object.keys(PERMISSIONS).toSorted()).toEqual([...paths, ...REST_ACTIONS].toSorted());
  expect(paths).toEqual(Object.keys(appRouter._def.procedures).toSorted());
});

const pairs = paths.flatMap((path) => ROLES.map((role) => [path, role] as const));
test.each(pairs)('%s does for %s what the table says', async (path, role) => {
  const caller = createCaller({ ...contextAt(database.current), actor: { role } });
  const allowed = (PERMISSIONS[path] ?? []).some((rule) => rule.role === role);
  // An input that every procedure refuses: who is let in hears of the input, who is not hears of nothing else.
  const refusal = await refusalOf(callOf(caller, path)('not an object'));
  expect(refusal.reason).toBe(allowed ? 'invalid_input' : 'not_permitted');
});

test.each(pairs)('%s is denied to %s where no rule names it', async (path, role) => {
  const [domain = '', verb = ''] = path.split('.');
  const renamed = createRouter({ elsewhere: { directory: directoryRouter }[domain] ?? {} });
  const caller = createCallerFactory(renamed)({ ...contextAt(database.current), actor: { role } });
  expect(await refusalOf(callOf(caller, `elsewhere.${verb}`)('not an object'))).toEqual(NOT_PERMITTED);
});

test('Who is denied reaches neither the input nor the work', async () => {
  const reached: string[] = [];
  const router = createRouter({
    directory: {
      eraseSites: procedure
        .input(z.unknown().transform(() => reached.push('input')))
        .mutation(() => reached.push('work')),
      findSites: procedure.input(z.unknown().transform(() => reached.push('open'))).query(() => 'found'),
    },
  });
  const caller = createCallerFactory(router)(contextAt(database.current));
  expect(await refusalOf(caller.directory.eraseSites({}))).toEqual(NOT_PERMITTED);
  expect(reached).toEqual([]);
  expect(await caller.directory.findSites({})).toBe('found');
  expect(reached).toEqual(['open']);
});
