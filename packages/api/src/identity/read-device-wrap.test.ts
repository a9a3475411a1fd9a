import { findAccount, insertAccount, insertSession, putRootWrap } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';
import { contextAt, NOW, refusalOf } from '../../test/caller.ts';
import { createCaller } from '../router.ts';

const database = testDatabase();
const ID = '0193c0de-0000-7000-8000-0000000000d1';
const SESSIONS = ['0193c0de-0000-7000-8000-0000000000d2', '0193c0de-0000-7000-8000-0000000000d3'] as const;
const bytes = (length: number, fill: number) => new Uint8Array(length).fill(fill);

test('A device gets what it sealed for itself, and nothing of another device', async () => {
  const { db } = database.current;
  const at = NOW.toString();
  await insertAccount(
    db,
    {
      ...{ id: ID, kind: 'client', loginName: 'Probe', loginKey: 'probe', locale: 'de', createdAt: at },
      ...{ kdfSalt: bytes(16, 1), kdfMemoryKib: 19_456, kdfIterations: 2, kdfParallelism: 1 },
      ...{ authHash: bytes(32, 2), kemPublic: bytes(32, 3), signPublic: bytes(32, 4), keyId: bytes(16, 5) },
    },
    bytes(60, 6),
  );
  expect(await findAccount(db, ID)).not.toBeNull();
  for (const [index, id] of SESSIONS.entries()) {
    await insertSession(db, {
      ...{ id, tokenHash: bytes(32, 10 + index), accountId: ID, devicePublic: bytes(32, 7), label: 'other' },
      ...{ shared: false, createdAt: at, lastUsedAt: at, expiresAt: NOW.add({ hours: 1 }).toString() },
    });
  }
  const sealed = bytes(60, 9);
  await putRootWrap(db, { accountId: ID, method: 'device', ref: SESSIONS[0], sealed, createdAt: at });
  const callerOf = (id: string) =>
    createCaller({
      ...contextAt(database.current),
      actor: { kind: 'client', accountId: ID, hasFactor: false, fresh: false, roles: [] },
      session: { id, accountId: ID, shared: false, elevatedUntil: null },
    });
  const answer = await callerOf(SESSIONS[0]).identity.readDeviceWrap({});
  expect(Buffer.from(answer.sealedRoot, 'base64url')).toEqual(Buffer.from(sealed));
  expect(await refusalOf(callerOf(SESSIONS[1]).identity.readDeviceWrap({}))).toMatchObject({ reason: 'not_found' });
});
