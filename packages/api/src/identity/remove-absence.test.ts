import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { NOW, refusalOf } from '../../test/caller.ts';
import { employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('What has begun ends with yesterday; what is to come is gone', async () => {
  const clock = { now: NOW };
  const person = await employee(database.current, 'counsellor', 'Anna', { clock });
  const [begun, coming] = [crypto.randomUUID(), crypto.randomUUID()];
  const set = (id: string, firstDay: string, lastDay: string) =>
    person.call.identity.setAbsence({ id, accountId: person.id, firstDay, lastDay, deputyId: null });
  await set(begun, '2026-11-20', '2026-11-30');
  await set(coming, '2026-12-20', '2026-12-30');
  await person.call.identity.removeAbsence({ absenceId: begun });
  await person.call.identity.removeAbsence({ absenceId: coming });
  const { rows } = await database.current.pool.query('select id, last_day::text from absence where account_id = $1', [
    person.id,
  ]);
  expect(rows).toEqual([{ id: begun, last_day: '2026-11-24' }]);
  expect(await refusalOf(person.call.identity.removeAbsence({ absenceId: coming }))).toMatchObject({
    reason: 'not_found',
  });
});
