import { followLog } from '@jmd-digital/crypto/public';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt } from '../../test/caller.ts';
import { employee, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('Every key that came into use stands in a chain that anyone can follow', async () => {
  const call = callerAt(database.current);
  const before = await call.identity.readKeyLog({});
  await Promise.all(['Eins eins', 'Zwei zwei', 'Drei drei', 'Vier vier'].map((name) => signUp(database.current, name)));
  const lead = await employee(database.current, 'team-lead', 'Mira');
  await makeTeam(SITE, lead, [lead]);
  const { entries, more } = await call.identity.readKeyLog({ afterSeq: before.entries.length });
  expect(more).toBe(false);
  const bytes = entries.map(({ encoded }) => new Uint8Array(Buffer.from(encoded, 'base64url')));
  expect(await followLog(bytes, null)).toMatchObject({ seq: 6 });
  const [first, second, ...rest] = bytes;
  await expect(followLog([second, first, ...rest] as Uint8Array[], null)).rejects.toMatchObject({
    reason: 'out_of_order',
  });
  await expect(followLog([first, ...rest] as Uint8Array[], null)).rejects.toMatchObject({ reason: 'out_of_order' });
});
