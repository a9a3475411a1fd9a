import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { again, codeOf, employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A wrong code keeps nothing; the right one brings ten backup codes with the first factor only', async () => {
  const person = await employee(database.current, 'counsellor', 'Jonas', { factor: false });
  const { secret, ticket } = await person.call.identity.startTotp({});
  expect(await refusalOf(person.call.identity.confirmTotp({ ticket, code: '000000', label: 'Handy' }))).toMatchObject({
    reason: 'wrong_code',
  });
  const first = await person.call.identity.confirmTotp({ ticket, code: codeOf(secret), label: 'Handy' });
  expect(new Set(first.backupCodes).size).toBe(10);
  const next = await again(person);
  const second = await next.identity.startTotp({});
  const kept = await next.identity.confirmTotp({ ticket: second.ticket, code: codeOf(second.secret), label: 'Tablet' });
  expect(kept.backupCodes).toBeNull();
  expect((await next.identity.listFactors({})).factors.map(({ label }) => label).toSorted()).toEqual([
    'Handy',
    'Tablet',
  ]);
});

test('The ticket of somebody else is worth nothing', async () => {
  const one = await employee(database.current, 'counsellor', 'Eins', { factor: false });
  const other = await employee(database.current, 'counsellor', 'Zwei', { factor: false });
  const { secret, ticket } = await one.call.identity.startTotp({});
  const refused = other.call.identity.confirmTotp({ ticket, code: codeOf(secret), label: 'Handy' });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'ticket_expired' });
});
