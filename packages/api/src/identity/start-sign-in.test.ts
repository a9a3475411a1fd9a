import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt } from '../../test/caller.ts';
import { signUp } from '../../test/people.ts';

const database = testDatabase();

test('A name that nobody has looks like one that somebody has', async () => {
  const person = await signUp(database.current, 'Gelber Mond');
  const call = callerAt(database.current);
  expect(await call.identity.startSignIn({ loginName: 'GELBER MOND' })).toEqual({ kdf: person.kdf });
  const unknown = await call.identity.startSignIn({ loginName: 'Grüner Mond' });
  expect(unknown.kdf).toMatchObject({ memoryKiB: 19_456, iterations: 2, parallelism: 1 });
  expect(unknown.kdf.salt).toHaveLength(22);
  expect(await call.identity.startSignIn({ loginName: 'grüner mond' })).toEqual(unknown);
  expect(await call.identity.startSignIn({ loginName: 'Roter Mond' })).not.toEqual(unknown);
  expect(await call.identity.startSignIn({ loginName: '?' })).toMatchObject({ kdf: { memoryKiB: 19_456 } });
});
