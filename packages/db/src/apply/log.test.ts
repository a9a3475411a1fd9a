import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { id } from '../../test/directories.ts';
import { blockedBackends, holding } from '../../test/locks.ts';
import { closeAccountRow } from '../identity/change-account.ts';
import { insertLogPieces, listLogPieceRows, lockLog, logSize } from './log.ts';

const database = testDatabase();
const [ME, OTHER] = [id(1), id(2)];
beforeAll(async () => {
  for (const [index, account] of [ME, OTHER].entries())
    await database.current.pool.query(
      `insert into account (id, kind, login_name, login_key, kdf_salt, kdf_memory_kib, kdf_iterations, kdf_parallelism,
         auth_hash, kem_public, sign_public, key_id, locale, created_at)
       values ($1, 'client', $2, $2, '', 19456, 2, 1, '', $3, $3, $4, 'de', now())`,
      [account, `igel ${index}`, Buffer.alloc(32), Buffer.alloc(16, index)],
    );
});
const rowOf = (seq: number) => ({
  ...{ accountId: ME, seq, id: crypto.randomUUID() as string, sealed: new Uint8Array(284) },
});

/** Adds a piece with the next number, and gives that number. */
const add = () =>
  database.current.db.transaction(async (tx) => {
    const seq = ((await lockLog(tx, ME)) ?? 0) + 1;
    await insertLogPieces(tx, ME, [rowOf(seq)], seq);
    return seq;
  });

test('Who comes second waits for the first, so that no number shows before the one below it', async () => {
  expect(await add()).toBe(1);
  const lock = `select 1 from account where id = '${ME}' for no key update`;
  const later = await holding(database.url, lock, async (other) => {
    const waiting = add();
    await blockedBackends(other, 1);
    await other.query(`insert into log_piece (account_id, seq, id, sealed) values ('${ME}', 2, '${id(3)}', '\\x00')`);
    await other.query(`update account set log_seq = 2 where id = '${ME}'`);
    expect(await listLogPieceRows(database.current.db, ME, 0, 9)).toHaveLength(1);
    await other.query('commit');
    return waiting;
  });
  expect(later).toBe(3);
  expect((await listLogPieceRows(database.current.db, ME, 1, 9)).map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await logSize(database.current.db, ME)).toEqual({ pieces: 3, bytes: 569 });
});

test('Two pieces never share a number or an id', async () => {
  const [piece] = await listLogPieceRows(database.current.db, ME, 0, 1);
  const again = (row: ReturnType<typeof rowOf>) => insertLogPieces(database.current.db, ME, [row], row.seq);
  await expect(again(rowOf(1))).rejects.toThrow();
  await expect(again({ ...rowOf(99), id: piece?.id ?? '' })).rejects.toThrow();
});

test('An account that is closed, or that there is not, has no log', async () => {
  const { db } = database.current;
  expect(await lockLog(db, OTHER)).toBe(0);
  await closeAccountRow(db, OTHER, '2026-11-25T10:15:00Z');
  expect(await lockLog(db, OTHER)).toBeNull();
  expect(await lockLog(db, id(9))).toBeNull();
});
