import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { random, signUp } from '../../test/people.ts';

const database = testDatabase();

test('The code opens; a wrong code, a name without one and a name that nobody has answer alike', async () => {
  const person = await signUp(database.current, 'Grüne Insel');
  await signUp(database.current, 'Ohne Code');
  const recovery = { authKey: random(32), sealedRoot: random(60) };
  await person.call.identity.setRecovery({ recovery });
  const call = callerAt(database.current);
  const open = (loginName: string, authKey: string) => call.identity.openRecovery({ loginName, authKey });
  expect(await open('grüne insel', recovery.authKey)).toMatchObject({
    accountId: person.id,
    sealedRoot: recovery.sealedRoot,
  });
  const refusals = [
    await refusalOf(open('grüne insel', random(32))),
    await refusalOf(open('ohne code', random(32))),
    await refusalOf(open('niemand da', random(32))),
  ];
  expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(refusals[0]).toMatchObject({ reason: 'wrong_credentials' });
});
