import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { codeOf, employee, seedSites } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A factor can go as long as another one is left', async () => {
  const lead = await employee(database.current, 'team-lead', 'Mira');
  const [first] = (await lead.call.identity.listFactors({})).factors;
  const factorId = first?.id ?? '';
  expect(await refusalOf(lead.call.identity.removeFactor({ factorId }))).toMatchObject({ reason: 'last_factor' });
  const { secret, ticket } = await lead.call.identity.startTotp({});
  await lead.call.identity.confirmTotp({ ticket, code: codeOf(secret), label: 'Tablet' });
  const stranger = await employee(database.current, 'counsellor', 'Jonas');
  expect(await refusalOf(stranger.call.identity.removeFactor({ factorId }))).toMatchObject({ reason: 'not_found' });
  expect(await lead.call.identity.removeFactor({ factorId })).toEqual({ done: true });
  expect(await refusalOf(lead.call.identity.removeFactor({ factorId }))).toMatchObject({ reason: 'not_found' });
});

test('Two tabs that each take away one of two factors leave one', async () => {
  const lead = await employee(database.current, 'team-lead', 'Tara');
  const { secret, ticket } = await lead.call.identity.startTotp({});
  await lead.call.identity.confirmTotp({ ticket, code: codeOf(secret), label: 'Tablet' });
  const { factors } = await lead.call.identity.listFactors({});
  const outcomes = await Promise.all(
    factors.map(({ id }) =>
      lead.call.identity.removeFactor({ factorId: id }).then(
        () => 'gone',
        (error) => error.reason,
      ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['gone', 'last_factor']);
});
