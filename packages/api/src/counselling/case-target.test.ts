import { testDatabase } from '@jmd-digital/testkit';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { employee, enquiry, makeTeam, type Person, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Who stands in for an absent assignee reads along, over several deputies, until local midnight', async () => {
  const clock = { now: NOW };
  const team: Person[] = [];
  for (const name of ['Mira', 'Jonas', 'Omid', 'Dana'])
    team.push(await employee(database.current, 'counsellor', name, { clock }));
  const [mira, jonas, omid, dana] = team as [Person, Person, Person, Person];
  const client = await signUp(database.current, 'Ein Mensch', clock);
  const { caseId } = await enquiry(client, await makeTeam(SITE, mira, team));
  await mira.call.counselling.acceptCase({ caseId });
  await database.current.pool.query(`update counselling_case set visibility = 'personal' where id = $1`, [caseId]);
  const readers = async () => {
    const names: string[] = [];
    for (const { call, name } of team) {
      const refused = await call.counselling.readCase({ caseId }).catch((error) => error.reason);
      if (refused !== 'not_permitted') names.push(name);
    }
    return names;
  };
  const away = (who: Person, deputy: Person, firstDay: string, lastDay: string) =>
    who.call.identity.setAbsence({
      id: crypto.randomUUID(),
      accountId: who.id,
      deputyId: deputy.id,
      firstDay,
      lastDay,
    });
  expect(await readers()).toEqual(['Mira']);

  await away(mira, jonas, '2026-11-25', '2026-11-27');
  expect(await readers()).toEqual(['Mira', 'Jonas']);
  await away(jonas, omid, '2026-11-26', '2026-11-30');
  await away(omid, dana, '2026-12-24', '2026-12-24');
  expect(await readers()).toEqual(['Mira', 'Jonas']);
  // Midnight in Germany is an hour before midnight in UTC.
  clock.now = Temporal.Instant.from('2026-11-25T23:00:00Z');
  expect(await readers()).toEqual(['Mira', 'Omid']);
  clock.now = Temporal.Instant.from('2026-11-27T22:59:59Z');
  expect(await readers()).toEqual(['Mira', 'Omid']);
  clock.now = Temporal.Instant.from('2026-11-27T23:00:00Z');
  expect(await readers()).toEqual(['Mira']);
  expect((await client.call.counselling.readCase({ caseId })).case.visibility).toBe('personal');
  expect(dana.name).toBe('Dana');
});
