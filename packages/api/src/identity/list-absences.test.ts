import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('It ends at midnight in Germany, whatever the server thinks the day is', async () => {
  const clock = { now: NOW };
  const [a, b] = [
    await employee(database.current, 'counsellor', 'Anna', { clock }),
    await employee(database.current, 'counsellor', 'Bela', { clock }),
  ];
  await a.call.identity.setAbsence({
    ...{ id: crypto.randomUUID(), accountId: a.id, firstDay: '2026-11-25', lastDay: '2026-11-26', deputyId: b.id },
  });
  const list = async () => (await b.call.identity.listAbsences({ siteId: SITE })).absences;
  expect(await list()).toMatchObject([{ publicName: 'Anna', deputyName: 'Bela', standInId: b.id }]);
  clock.now = Temporal.Instant.from('2026-11-26T22:59:59Z');
  expect(await list()).toMatchObject([{ standInId: b.id }]);
  clock.now = Temporal.Instant.from('2026-11-26T23:00:00Z');
  expect(await list()).toEqual([]);
});
