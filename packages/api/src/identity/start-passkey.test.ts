import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('The options name this host and ask for the person, not only for the key', async () => {
  const person = await employee(database.current, 'counsellor', 'Jonas', { factor: false });
  const { options } = await person.call.identity.startPasskey({});
  expect(options).toMatchObject({
    rp: { id: 'localhost', name: 'JMD digital' },
    authenticatorSelection: { userVerification: 'required' },
    attestation: 'none',
  });
});
