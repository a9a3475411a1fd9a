import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A secret waits, sealed, for its first code', async () => {
  const person = await employee(database.current, 'counsellor', 'Jonas', { factor: false });
  const { secret, uri } = await person.call.identity.startTotp({});
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(uri).toContain(`secret=${secret}`);
  expect(uri).toContain('issuer=JMD%20digital');
  const { rows } = await database.current.pool.query(`select data::text from ticket where kind = 'totp-setup'`);
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect((await person.call.identity.listFactors({})).factors).toEqual([]);
});
