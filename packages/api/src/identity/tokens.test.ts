import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { browser, device, employee, newKeys, SITE, seedSites } from '../../test/people.ts';
import { createCaller } from '../router.ts';
import { authHashOf, hashOf, newCode, newToken, readCode, sameBytes } from './tokens.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

test('A token has 256 bits, and what is kept of it does not lead back', () => {
  const { token, hash } = newToken();
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(hash).toEqual(hashOf(token));
  expect(newToken().token).not.toBe(token);
});

test('The hash of an auth key belongs to one account', () => {
  const key = new Uint8Array(32).fill(1);
  expect(authHashOf('one', key)).toEqual(authHashOf('one', key));
  expect(authHashOf('one', key)).not.toEqual(authHashOf('other', key));
  expect(authHashOf('one', key)).not.toEqual(hashOf(key));
});

test('Bytes are the same or not, whatever their length', () => {
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
  expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1))).toBe(false);
});

test('A code is read as it was meant', () => {
  const code = newCode(12);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
  expect(readCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
  expect(readCode('oil-1')).toBe('0111');
});

test('No token and no code that was given out stands in the database', async () => {
  const { ctx, tokens } = browser(database.current);
  const { made } = await newKeys();
  await createCaller(ctx).identity.signUp({
    ...{ accountId: crypto.randomUUID(), loginName: 'Suchbild', locale: 'de', device: device(), ...made },
  });
  const admin = await employee(database.current, 'site-admin', 'Verwaltung');
  const { token } = await admin.call.identity.inviteStaff({
    ...{ id: crypto.randomUUID(), role: 'counsellor', carrierId: null, siteId: SITE, note: 'Neu' },
  });
  const { backupCodes } = await admin.call.identity.makeBackupCodes({});
  const { rows: tables } = await database.current.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  let dump = '';
  for (const { name } of tables) {
    const { rows } = await database.current.pool.query(`select t::text as row from "${name}" t`);
    dump += rows.map(({ row }) => row).join('\n');
  }
  const secrets = [...tokens, token, ...backupCodes, admin.secret, made.authKey].filter((each) => each !== null);
  expect(secrets.length).toBeGreaterThan(10);
  for (const secret of secrets) {
    const bytes = Buffer.from(secret, 'base64url').toString('hex');
    const plainest = readCode(secret);
    for (const form of [secret, plainest, Buffer.from(secret).toString('hex'), ...(bytes.length > 20 ? [bytes] : [])])
      expect(dump.includes(form)).toBe(false);
  }
  expect(await refusalOf(createCaller(ctx).identity.openInvitation({ token: `${token}x` }))).toMatchObject({
    reason: 'ticket_expired',
  });
});
