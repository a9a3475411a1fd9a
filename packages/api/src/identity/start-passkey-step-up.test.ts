import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { createAuthenticator } from '../../test/authenticator.ts';
import { NOW, refusalOf } from '../../test/caller.ts';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

async function withPasskey(name: string, clock = { now: NOW }) {
  const person = await employee(database.current, 'counsellor', name, { clock });
  const key = createAuthenticator('http://localhost:4100');
  const { ticket, options } = await person.call.identity.startPasskey({});
  await person.call.identity.confirmPasskey({ ticket, response: key.register(options), label: 'Laptop' });
  return { person, key, clock };
}

test('A passkey proves who is there, with the ticket of its challenge', async () => {
  const { person, key } = await withPasskey('Ines');
  const { ticket, passkeyOptions } = await person.call.identity.startPasskeyStepUp({});
  const proof = { kind: 'passkey' as const, response: key.answer(passkeyOptions) };
  expect(await refusalOf(person.call.identity.stepUp({ kind: 'factor', proof }))).toMatchObject({
    reason: 'ticket_expired',
  });
  expect(await person.call.identity.stepUp({ kind: 'factor', proof, ticket })).toHaveProperty('elevatedUntil');
  const without = await employee(database.current, 'counsellor', 'Ohne');
  expect(await refusalOf(without.call.identity.startPasskeyStepUp({}))).toMatchObject({ reason: 'not_found' });
});
