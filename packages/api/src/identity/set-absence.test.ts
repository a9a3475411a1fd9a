import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, OTHER_SITE, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const days = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });

test('Deputies may stand in a row, and never in a circle', async () => {
  const [a, b, c] = [
    await employee(database.current, 'counsellor', 'Anna'),
    await employee(database.current, 'counsellor', 'Bela'),
    await employee(database.current, 'counsellor', 'Cemil'),
  ];
  const away = (
    person: typeof a,
    deputyId: string | null,
    when: ReturnType<typeof days>,
    id: string = crypto.randomUUID(),
  ) => person.call.identity.setAbsence({ id, accountId: person.id, deputyId, ...when });
  await away(a, b.id, days('2026-12-01', '2026-12-10'));
  await away(b, c.id, days('2026-12-05', '2026-12-20'));
  expect(await refusalOf(away(c, a.id, days('2026-12-08', '2026-12-31')))).toMatchObject({ reason: 'deputy_cycle' });
  expect(await away(c, a.id, days('2026-12-11', '2026-12-31'))).toEqual({ done: true });
  expect(await refusalOf(away(a, null, days('2026-12-10', '2026-12-12')))).toMatchObject({ reason: 'conflict' });
  expect(await refusalOf(away(a, null, days('2027-01-10', '2027-01-09')))).toMatchObject({
    fieldErrors: { lastDay: 'invalid' },
  });
});

test('A deputy is a colleague, and somebody else', async () => {
  const person = await employee(database.current, 'counsellor', 'Dana');
  const stranger = await employee(database.current, 'counsellor', 'Fremd', { siteId: OTHER_SITE });
  for (const deputyId of [person.id, stranger.id, crypto.randomUUID()]) {
    const refused = person.call.identity.setAbsence({
      ...{ id: crypto.randomUUID(), accountId: person.id, deputyId, ...days('2027-03-01', '2027-03-02') },
    });
    expect(await refusalOf(refused)).toMatchObject({ fieldErrors: { deputyId: 'invalid' } });
  }
});

test('Of two who make each other their deputy at once, one is refused', async () => {
  const [a, b] = [
    await employee(database.current, 'counsellor', 'Emil'),
    await employee(database.current, 'counsellor', 'Fatma'),
  ];
  const set = (person: typeof a, deputyId: string) =>
    person.call.identity
      .setAbsence({ id: crypto.randomUUID(), accountId: person.id, deputyId, ...days('2027-04-01', '2027-04-02') })
      .then(
        () => 'set',
        (error) => error.reason,
      );
  expect((await Promise.all([set(a, b.id), set(b, a.id)])).toSorted()).toEqual(['deputy_cycle', 'set']);
});
