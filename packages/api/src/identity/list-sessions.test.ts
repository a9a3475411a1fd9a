import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { browser, device, signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

test('Every session of the account is listed, the own one marked, to the day', async () => {
  const person = await signUp(database.current, 'Weiter Weg');
  const other = createCaller(browser(database.current).ctx);
  await other.identity.signIn({ loginName: 'Weiter Weg', authKey: person.authKey, device: device({ shared: true }) });
  await signUp(database.current, 'Anderer Weg');
  const { sessions } = await person.call.identity.listSessions({});
  expect(sessions).toHaveLength(2);
  expect(sessions.filter(({ current }) => current)).toHaveLength(1);
  expect(sessions.find(({ shared }) => shared)).toMatchObject({
    current: false,
    lastUsedOn: '2026-11-25',
    label: 'other',
  });
});
