import { followLog } from '@jmd-digital/crypto/public';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, NOW } from '../../test/caller.ts';
import { employee, makeTeam, SITE, seedSites, signUp } from '../../test/people.ts';
import { appendKeyLog } from './key-log.ts';

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

test('A long log comes in pages of 200, without a gap', async () => {
  const call = callerAt(database.current);
  const keys = { keyId: new Uint8Array(16), kemPublic: new Uint8Array(32), signPublic: new Uint8Array(32) };
  await database.current.db.transaction(async (tx) => {
    for (let i = 0; i < 401; i += 1)
      await appendKeyLog(tx, { kind: 'account-created', subjectId: crypto.randomUUID(), keys, at: NOW.toString() });
  });
  const { rows } = await database.current.pool.query<{ count: number }>('select count(*)::int as count from key_log');
  const sizes: number[] = [];
  const seen: number[] = [];
  for (let more = true; more; ) {
    const page = await call.identity.readKeyLog({ afterSeq: seen.at(-1) ?? 0 });
    sizes.push(page.entries.length);
    seen.push(...page.entries.map(({ seq }) => seq));
    more = page.more;
  }
  expect(seen).toEqual(Array.from({ length: rows[0]?.count ?? 0 }, (_, i) => i + 1));
  expect(sizes.slice(0, 2)).toEqual([200, 200]);
});
