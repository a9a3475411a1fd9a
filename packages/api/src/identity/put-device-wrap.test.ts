import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { random, signUp } from '../../test/people.ts';

const database = testDatabase();

test('What a device seals for itself lies with its session and ends with it', async () => {
  const person = await signUp(database.current, 'Kleine Box');
  const sealedRoot = random(60);
  await person.call.identity.putDeviceWrap({ sealedRoot });
  expect(await person.call.identity.readDeviceWrap({})).toEqual({ sealedRoot });
  await person.call.identity.signOut({});
  const { rows } = await database.current.pool.query(
    `select 1 from root_wrap where account_id = $1 and method = 'device'`,
    [person.id],
  );
  expect(rows).toEqual([]);
});
