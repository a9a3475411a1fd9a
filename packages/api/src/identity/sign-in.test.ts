import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { contextAt, refusalOf } from '../../test/caller.ts';
import { browser, device, random, signUp } from '../../test/people.ts';
import { createCaller } from '../router.ts';
import { createLimits } from './limits.ts';

const database = testDatabase();

test('The right key opens a session; a wrong one and a name that nobody has are refused alike', async () => {
  const person = await signUp(database.current, 'Kleine Eule');
  const { ctx, tokens } = browser(database.current);
  const call = createCaller(ctx);
  const answer = await call.identity.signIn({ loginName: 'kleine eule', authKey: person.authKey, device: device() });
  expect(answer).toMatchObject({ kind: 'signed-in', sealedRoot: person.sealedRoot, account: { id: person.id } });
  expect(tokens).toHaveLength(1);
  const wrong = await refusalOf(
    call.identity.signIn({ loginName: 'kleine eule', authKey: random(32), device: device() }),
  );
  const unknown = await refusalOf(
    call.identity.signIn({ loginName: 'große eule', authKey: random(32), device: device() }),
  );
  expect(wrong).toEqual(unknown);
  expect(wrong).toMatchObject({ code: 'UNAUTHORIZED', reason: 'wrong_credentials' });
});

test('Too many tries for one name have to wait, whatever address they come from', async () => {
  const person = await signUp(database.current, 'Stiller Wald');
  const { limits: _, ...rest } = contextAt(database.current);
  const limits = createLimits(database.current);
  const call = (address: string) => createCaller({ ...rest, limits, address });
  for (let i = 0; i < 10; i += 1) {
    const input = { loginName: 'stiller wald', authKey: random(32), device: device() };
    expect(await refusalOf(call(`192.0.2.${i}`).identity.signIn(input))).toMatchObject({ reason: 'wrong_credentials' });
  }
  const right = { loginName: 'stiller wald', authKey: person.authKey, device: device() };
  const refusal = await refusalOf(call('192.0.2.99').identity.signIn(right));
  expect(refusal).toMatchObject({ reason: 'rate_limited', retryable: true });
  expect(refusal.retryAfterMs).toBeGreaterThan(0);
});

test('A locked account and, in production, one of the demonstration are told so once the password was right', async () => {
  const person = await signUp(database.current, 'Alte Brücke');
  const input = { loginName: 'Alte Brücke', authKey: person.authKey, device: device() };
  const { ctx } = browser(database.current);
  await database.current.pool.query('update account set demonstration = true where id = $1', [person.id]);
  expect(await refusalOf(createCaller({ ...ctx, production: true }).identity.signIn(input))).toMatchObject({
    reason: 'demonstration_account',
  });
  expect((await createCaller(ctx).identity.signIn(input)).kind).toBe('signed-in');
  await database.current.pool.query(`update account set state = 'locked' where id = $1`, [person.id]);
  expect(await refusalOf(createCaller(ctx).identity.signIn(input))).toMatchObject({ reason: 'account_locked' });
});
