import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { browser, device, signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

test('A session can be ended from another one; what is not the own is not found', async () => {
  const person = await signUp(database.current, 'Hohe Tanne');
  const stranger = await signUp(database.current, 'Tiefe Tanne');
  const answer = await createCaller(browser(database.current).ctx).identity.signIn({
    ...{ loginName: 'Hohe Tanne', authKey: person.authKey, device: device() },
  });
  const sessionId = answer.kind === 'signed-in' ? answer.sessionId : '';
  expect(await refusalOf(stranger.call.identity.endSession({ sessionId }))).toMatchObject({ reason: 'not_found' });
  expect(await person.call.identity.endSession({ sessionId })).toEqual({ done: true });
  expect((await person.call.identity.listSessions({})).sessions).toHaveLength(1);
});
