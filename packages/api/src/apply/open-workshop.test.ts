import { WORKSHOP_LETTERS } from '@jmd-digital/schemas';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { callerAt, contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { newKey, openedWorkshop } from '../../test/workshops.ts';
import { createLimits } from '../identity/limits.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
const call = () => callerAt(database.current).apply;

test('The code is short and easy to read out, and the workshop ends by itself', async () => {
  const opened = await Promise.all(Array.from({ length: 30 }, () => openedWorkshop(database.current)));
  for (const { code, expiresAt } of opened) {
    expect(code).toMatch(new RegExp(`^[${WORKSHOP_LETTERS}]{6}$`));
    expect(expiresAt).toBe(NOW.add({ hours: 8 }).toString());
  }
  expect(new Set(opened.map(({ code }) => code)).size).toBe(30);
  expect(WORKSHOP_LETTERS).not.toMatch(/[AEIOU01L5S8B2ZVQ]/);
});

test('The same request again opens no second one; somebody else’s id is not taken over', async () => {
  const input = { id: crypto.randomUUID() as string, stationId: 's1', leaderKey: newKey() };
  const first = await call().openWorkshop(input);
  expect(await call().openWorkshop(input)).toEqual(first);
  for (const other of [
    { ...input, leaderKey: newKey() },
    { ...input, stationId: 's2' },
  ])
    expect(await refusalOf(call().openWorkshop(other))).toMatchObject({ reason: 'conflict' });
});

test('A code that is taken goes to nobody else', async () => {
  const { code } = await openedWorkshop(database.current);
  const insert = database.current.pool.query(
    `insert into workshop (id, station_id, code, leader_hash, expires_at) values (gen_random_uuid(), 's1', $1, $2, now())`,
    [code, Buffer.alloc(32)],
  );
  await expect(insert).rejects.toThrow(/workshop_code_unique/);
});

test('There is none for a station that is not on the path', async () => {
  const refused = call().openWorkshop({ id: crypto.randomUUID(), stationId: 's99', leaderKey: newKey() });
  expect(await refusalOf(refused)).toMatchObject({ reason: 'not_found' });
});

test('What is kept opens nothing: neither key is in the database', async () => {
  const { leaderKey, join } = await openedWorkshop(database.current);
  const { seatKey } = await join();
  const { rows } = await database.current.pool.query(
    'select w::text as workshop, s::text as seat from workshop w join workshop_seat s on s.workshop_id = w.id',
  );
  const kept = JSON.stringify(rows);
  for (const key of [leaderKey, seatKey]) {
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(Buffer.from(key, 'base64url').toString('hex'));
  }
});

test('One address opens so many and no more', async () => {
  const ctx = { ...contextAt(database.current), limits: createLimits(database.current), address: '192.0.2.77' };
  const open = () =>
    createCaller(ctx).apply.openWorkshop({ id: crypto.randomUUID(), stationId: 's1', leaderKey: newKey() });
  for (let n = 0; n < 20; n += 1) await open();
  expect(await refusalOf(open())).toMatchObject({ reason: 'rate_limited' });
});
