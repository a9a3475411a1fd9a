import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { signUp } from '../../test/people.ts';

const database = testDatabase();

test('An address lies sealed in a table of its own, and goes when it is taken away', async () => {
  const person = await signUp(database.current, 'Gute Post');
  await person.call.identity.setNoticeAddress({ email: 'jemand@example.org' });
  expect((await person.call.identity.readMe({})).account.hasNoticeAddress).toBe(true);
  const { rows } = await database.current.pool.query('select sealed from notice_address where account_id = $1', [
    person.id,
  ]);
  expect(rows[0].sealed.toString('latin1')).not.toContain('example');
  const opened = person.ctx.seal.open('notice-address', person.id, rows[0].sealed);
  expect(Buffer.from(opened).toString()).toBe('jemand@example.org');
  await person.call.identity.setNoticeAddress({ email: null });
  expect((await person.call.identity.readMe({})).account.hasNoticeAddress).toBe(false);
});
