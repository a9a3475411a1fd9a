import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt } from '../../test/caller.ts';

const database = testDatabase();

test('Everybody may know who issues, and it stays the same', async () => {
  const { apply } = callerAt(database.current);
  const { issuer } = await apply.readBadgeIssuer({});
  // Of the secret of the tests. Another value would be another issuer for every badge that was ever given out.
  expect(issuer).toBe('did:key:z6Mkojvn21bfaLaLTX47EeCvJUWZsGFHnXpx1PD95G5oJobP');
});
