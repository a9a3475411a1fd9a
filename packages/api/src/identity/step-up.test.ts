import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { employee, random, seedSites, signUp, stale } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const tokenOf = async (id: string) =>
  (await database.current.pool.query('select token_hash, elevated_until from session where account_id = $1', [id]))
    .rows[0];

test('A client proves the password, and the session gets a new token', async () => {
  const person = await signUp(database.current, 'Heller Stern');
  const before = await tokenOf(person.id);
  expect(await refusalOf(stale(person).identity.stepUp({ kind: 'password', authKey: random(32) }))).toMatchObject({
    reason: 'wrong_credentials',
  });
  const { elevatedUntil } = await stale(person).identity.stepUp({ kind: 'password', authKey: person.authKey });
  expect(elevatedUntil).toBe(NOW.add({ minutes: 10 }).toString());
  expect((await tokenOf(person.id)).token_hash).not.toEqual(before.token_hash);
});

test('Staff prove a second factor; the password is not enough', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  expect(await refusalOf(lead.call.identity.stepUp({ kind: 'password', authKey: lead.authKey }))).toMatchObject({
    reason: 'invalid_input',
  });
  const [code = ''] = lead.backupCodes;
  const proof = { kind: 'backup-code' as const, code };
  expect(await lead.call.identity.stepUp({ kind: 'factor', proof })).toHaveProperty('elevatedUntil');
  expect(await refusalOf(lead.call.identity.stepUp({ kind: 'factor', proof }))).toMatchObject({ reason: 'wrong_code' });
});
