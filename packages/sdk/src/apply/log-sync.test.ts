import { openForSelf } from '@jmd-digital/crypto';
import { type LogEntry, logEntry, MAX_LOG_PIECE } from '@jmd-digital/schemas';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { entryOf, type Fault, memoryLog, memoryServer } from '../../test/log-devices.ts';
import { sealPiece } from './log-piece.ts';
import { createLogSync } from './log-sync.ts';

const parse = (value: unknown) => logEntry.parse(value);
let server: Awaited<ReturnType<typeof memoryServer>>;
let me: Awaited<ReturnType<typeof server.person>>;
beforeEach(async () => {
  server = await memoryServer();
  me = await server.person('me');
});

/** Ids that sort as their numbers do. */
const idOf = (number: number) => `0193c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
const nothing = { pulled: 0, pushed: 0, skipped: 0, tooLarge: 0 };

function newDevice(who = me) {
  const log = memoryLog();
  return { log, sync: createLogSync(server.account(who), log, parse) };
}

test('What one device did the other one has; nothing comes back to where it was made', async () => {
  const [phone, laptop] = [newDevice(), newDevice()];
  for (const number of [1, 2, 3]) phone.log.write(entryOf(idOf(number)));
  expect(await phone.sync.sync()).toEqual({ ...nothing, pushed: 3 });
  expect(await phone.sync.sync()).toEqual(nothing);
  expect(await phone.log.cursor()).toBe(1);
  expect(await laptop.sync.sync()).toEqual({ ...nothing, pulled: 3 });
  expect(laptop.log.entries()).toEqual(phone.log.entries());
  expect(server.logs.get('me')).toHaveLength(1);
});

test('A piece whose answer was lost goes again as the same piece', async () => {
  const { log, sync } = newDevice();
  log.write(entryOf(idOf(1)));
  server.breaks('none', 'after');
  await expect(sync.sync()).rejects.toMatchObject({ reason: 'unavailable' });
  log.write(entryOf(idOf(2)));
  expect(await sync.sync()).toMatchObject({ pushed: 2 });
  expect(server.logs.get('me')).toHaveLength(2);
  expect(await log.unsent()).toEqual([]);
});

/** What can happen to two devices of one account. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), device: fc.nat(1) }),
  fc.record({
    ...{ kind: fc.constant('sync' as const), device: fc.nat(1) },
    faults: fc.array(fc.constantFrom<Fault>('none', 'before', 'after'), { maxLength: 6 }),
  }),
  // The page is closed: what it remembered beside the log is gone.
  fc.record({ kind: fc.constant('reload' as const), device: fc.nat(1) }),
);

test('Whatever happens on the way, both devices end with everything that either did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      server = await memoryServer();
      const devices = [newDevice(), newDevice()];
      let written = 0;
      for (const each of steps) {
        const device = devices[each.device];
        if (!device) continue;
        if (each.kind === 'write') {
          written += 1;
          device.log.write(entryOf(idOf(written)));
        } else if (each.kind === 'reload') device.sync = createLogSync(server.account(me), device.log, parse);
        else {
          server.breaks(...each.faults);
          await device.sync.sync().catch(() => {});
        }
      }
      server.breaks();
      for (const index of [0, 1, 0]) await devices[index]?.sync.sync();
      const all = Array.from({ length: written }, (_, index) => entryOf(idOf(index + 1)));
      expect(devices.map(({ log }) => log.entries())).toEqual([all, all]);
    }),
    { numRuns: 60 },
  );
});

test('One run at a time: who asks meanwhile gets the same answer', async () => {
  const { log, sync } = newDevice();
  log.write(entryOf(idOf(1)));
  const [one, other] = await Promise.all([sync.sync(), sync.sync()]);
  expect([one, other]).toEqual([
    { ...nothing, pushed: 1 },
    { ...nothing, pushed: 1 },
  ]);
  expect(server.logs.get('me')).toHaveLength(1);
});

test('What cannot be opened or understood is passed over and counted, and takes nothing with it', async () => {
  const [phone, laptop] = [newDevice(), newDevice()];
  phone.log.write(entryOf(idOf(1)));
  await phone.sync.sync();
  const [good] = server.logs.get('me') ?? [];
  if (!good) throw new Error('Nothing was sent');
  const stranger = await server.person('stranger');
  const json = new TextEncoder().encode('[]');
  const broken = [
    { ...good, id: idOf(50) },
    { id: idOf(51), sealed: good.sealed.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')) },
    await sealPiece(stranger.identity.selfKey, json),
    // Sealed as it should be, and not packed.
    await sealPiece(me.identity.selfKey, json),
  ].map((piece, index) => ({ ...piece, seq: index + 2 }));
  server.logs.get('me')?.push(...broken);
  phone.log.write({ ...entryOf(idOf(2)), kind: 'invented' } as unknown as LogEntry);
  phone.log.write(entryOf(idOf(3)));
  await phone.sync.sync();
  expect(await laptop.sync.sync()).toEqual({ ...nothing, pulled: 2, skipped: 5 });
  expect(laptop.log.entries().map(({ id }) => id)).toEqual([idOf(1), idOf(3)]);
  expect(server.logs.get('me')).toHaveLength(6);
  expect(await laptop.sync.sync()).toEqual(nothing);
});

test('A long log goes in pieces that fit; what fits into none stays and is counted', async () => {
  const [phone, laptop] = [newDevice(), newDevice()];
  // Nothing that gzip could make small.
  const noise = (length: number) =>
    Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const long = (number: number, value: string): LogEntry => ({
    ...{ id: idOf(number), device: idOf(0), lamport: number, at: '2026-11-25T10:15:00Z', day: '2026-11-25', value },
    ...{ kind: 'set', doc: 'cv', path: `/work/${idOf(number)}/tasks`, provenance: 'user', replaces: [] },
  });
  for (let number = 1; number <= 120; number += 1) phone.log.write(long(number, noise(2_000)));
  const whole = phone.log.entries();
  phone.log.write(long(999, Array.from({ length: 3 }, () => noise(60_000)).join('')));
  expect(await phone.sync.sync()).toEqual({ ...nothing, pushed: 120, tooLarge: 1 });
  const pieces = server.logs.get('me') ?? [];
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map(({ sealed }) => sealed.length))).toBeLessThanOrEqual(MAX_LOG_PIECE);
  expect(await laptop.sync.sync()).toEqual({ ...nothing, pulled: 120 });
  expect(laptop.log.entries()).toEqual(whole);
});

test('The server gets nothing that it could read: no words, and sizes in steps', async () => {
  const { log, sync } = newDevice();
  log.write(entryOf(idOf(1), 'a-secret-scene'));
  await sync.sync();
  log.write(entryOf(idOf(2), 'x'));
  await sync.sync();
  const pieces = server.logs.get('me') ?? [];
  const bytes = pieces.map(({ sealed }) => Buffer.from(sealed, 'base64url'));
  expect(bytes.map(({ length }) => length)).toEqual([284, 284]);
  for (const each of bytes) expect(each.includes('secret')).toBe(false);
  for (const { id } of pieces)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  // A piece opens under its own id alone, so the server cannot pass one off as another.
  await expect(
    openForSelf(me.identity.selfKey, ['apply-log', pieces[1]?.id ?? ''], new Uint8Array(bytes[0] ?? [])),
  ).rejects.toMatchObject({ reason: 'damaged' });
});

test('What waits for one account never goes to another', async () => {
  const other = await server.person('other');
  const who = { ...me };
  const log = memoryLog();
  const sync = createLogSync(server.account(who), log, parse);
  log.write(entryOf(idOf(1)));
  server.breaks('none', 'before');
  await expect(sync.sync()).rejects.toMatchObject({ reason: 'unavailable' });
  Object.assign(who, other);
  await sync.sync();
  expect(server.logs.get('me') ?? []).toEqual([]);
  const elsewhere = newDevice(other);
  expect(await elsewhere.sync.sync()).toEqual({ ...nothing, pulled: 1 });
});

test('Erased in the account, the log stays on the device, and nothing that waited goes after all', async () => {
  const { log, sync } = newDevice();
  log.write(entryOf(idOf(1)));
  server.breaks('none', 'after');
  await sync.sync().catch(() => {});
  await sync.erase();
  expect(server.logs.get('me')).toEqual([]);
  expect(log.entries()).toHaveLength(1);
  await log.markSent([idOf(1)]);
  await sync.sync();
  expect(server.logs.get('me')).toEqual([]);
});

test('Nobody signed in: an error of the SDK, and nothing is sent', async () => {
  const account = { ...server.account(me), state: { kind: 'signed-out' } as const };
  const sync = createLogSync(account, memoryLog(), parse);
  await expect(sync.sync()).rejects.toMatchObject({ name: 'JmdError', reason: 'not_signed_in' });
  await expect(sync.erase()).rejects.toMatchObject({ name: 'JmdError', reason: 'not_signed_in' });
});
