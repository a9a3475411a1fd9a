import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { random, signUp, stale } from '../../test/people.ts';

const database = testDatabase();

test('A way in by code is kept and taken away, with a fresh proof only', async () => {
  const person = await signUp(database.current, 'Roter Faden');
  const recovery = { authKey: random(32), sealedRoot: random(60) };
  expect(await refusalOf(stale(person).identity.setRecovery({ recovery }))).toMatchObject({
    reason: 'step_up_required',
  });
  await person.call.identity.setRecovery({ recovery });
  expect((await person.call.identity.readMe({})).account.hasRecovery).toBe(true);
  await person.call.identity.setRecovery({ recovery: null });
  expect((await person.call.identity.readMe({})).account.hasRecovery).toBe(false);
});
