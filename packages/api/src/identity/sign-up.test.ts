import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { browser, device, newKeys, signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();

test('A client signs up with a pseudonym alone, and twice is once', async () => {
  const { ctx, tokens } = browser(database.current);
  const { made } = await newKeys();
  const input = {
    accountId: crypto.randomUUID(),
    loginName: ' Blauer\u200b  Apfel ',
    locale: 'de' as const,
    device: device(),
    ...made,
  };
  const call = createCaller(ctx);
  const answer = await call.identity.signUp(input);
  expect(answer).toMatchObject({
    kind: 'signed-in',
    account: { loginName: 'Blauer Apfel', kind: 'client', hasRecovery: false },
  });
  expect((await call.identity.signUp(input)).account).toEqual(answer.account);
  expect(tokens).toHaveLength(2);
  const { rows } = await database.current.pool.query('select count(*)::int as count from key_log');
  expect(rows).toEqual([{ count: 1 }]);
});

test('A name is taken in whatever case and form, and the same id for somebody else is a conflict', async () => {
  const first = await signUp(database.current, 'Straße 7');
  const { ctx } = browser(database.current);
  const { made } = await newKeys();
  const input = { accountId: crypto.randomUUID(), locale: 'de' as const, device: device(), ...made };
  const call = createCaller(ctx);
  expect(await refusalOf(call.identity.signUp({ ...input, loginName: 'STRASSE 7' }))).toMatchObject({
    reason: 'name_taken',
  });
  expect(
    await refusalOf(call.identity.signUp({ ...input, accountId: first.id, loginName: 'Anderer Name' })),
  ).toMatchObject({
    reason: 'conflict',
  });
  expect(await refusalOf(call.identity.signUp({ ...input, loginName: 'abc' }))).toMatchObject({
    ...{ reason: 'invalid_input', fieldErrors: { loginName: 'too_short' } },
  });
});

test('Of two who want one name at once, one gets it', async () => {
  const tries = Array.from({ length: 6 }, async () => {
    const { made } = await newKeys();
    const input = {
      accountId: crypto.randomUUID(),
      loginName: 'Begehrt',
      locale: 'de' as const,
      device: device(),
      ...made,
    };
    return createCaller(browser(database.current).ctx)
      .identity.signUp(input)
      .then(
        () => 'made',
        (error) => error.reason,
      );
  });
  const outcomes = await Promise.all(tries);
  expect(outcomes.toSorted()).toEqual(['made', ...Array(5).fill('name_taken')]);
});
