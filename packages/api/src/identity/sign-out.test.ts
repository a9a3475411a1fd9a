import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt } from '../../test/caller.ts';
import { signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

test('The session ends and the cookie goes; doing it twice is fine', async () => {
  const person = await signUp(database.current, 'Leiser Wind');
  const cleared: unknown[] = [];
  const call = createCaller({ ...person.ctx, setSessionToken: (token) => cleared.push(token) });
  expect(await call.identity.signOut({})).toEqual({ done: true });
  expect(await call.identity.signOut({})).toEqual({ done: true });
  expect(cleared).toEqual([null, null]);
  const { rows } = await database.current.pool.query('select id from session where account_id = $1', [person.id]);
  expect(rows).toEqual([]);
  expect(await callerAt(database.current).identity.signOut({})).toEqual({ done: true });
});
