import { randomBytes } from 'node:crypto';
import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { callerAt, refusalOf } from '../../test/caller.ts';
import { employee, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const sealed = (bytes = 284) => randomBytes(bytes).toString('base64url');
const piece = (bytes?: number) => ({ id: crypto.randomUUID() as string, sealed: sealed(bytes) });

test('Pieces are numbered in the order in which they came; a repeated one keeps its number', async () => {
  const { call } = await signUp(database.current, 'Erste Stufe');
  const [a, b, c] = [piece(), piece(), piece()];
  expect(await call.apply.putLogPieces({ pieces: [a, b] })).toEqual({ seqs: [1, 2] });
  expect(await call.apply.putLogPieces({ pieces: [b, c, b, c] })).toEqual({ seqs: [2, 3, 2, 3] });
  expect(await call.apply.putLogPieces({ pieces: [c, a] })).toEqual({ seqs: [3, 1] });
});

test('A piece never changes, and where one of several is refused none is taken', async () => {
  const { call } = await signUp(database.current, 'Zweite Stufe');
  const [kept, other] = [piece(), piece()];
  await call.apply.putLogPieces({ pieces: [kept] });
  const changed = { ...kept, sealed: sealed() };
  for (const pieces of [[changed], [other, changed], [other, { ...other, sealed: sealed() }]])
    expect(await refusalOf(call.apply.putLogPieces({ pieces }))).toMatchObject({ reason: 'conflict' });
  const { pieces } = await call.apply.listLogPieces({});
  expect(pieces).toEqual([{ ...kept, seq: 1 }]);
  expect(await call.apply.putLogPieces({ pieces: [other] })).toEqual({ seqs: [2] });
});

test('Staff have a log of their own as well; the public and who has no second factor have none', async () => {
  const staff = await employee(database.current, 'counsellor', 'Jonas');
  const client = await signUp(database.current, 'Dritte Stufe');
  const shared = piece();
  expect(await staff.call.apply.putLogPieces({ pieces: [shared] })).toEqual({ seqs: [1] });
  // Ids are of one account alone: that somebody else has one tells nobody anything.
  expect(await client.call.apply.putLogPieces({ pieces: [{ ...shared, sealed: sealed() }] })).toEqual({ seqs: [1] });
  const open = callerAt(database.current).apply.putLogPieces({ pieces: [shared] });
  expect(await refusalOf(open)).toMatchObject({ reason: 'not_signed_in' });
  const newcomer = await employee(database.current, 'counsellor', 'Nele', { factor: false });
  const early = newcomer.call.apply.putLogPieces({ pieces: [shared] });
  expect(await refusalOf(early)).toMatchObject({ reason: 'not_permitted' });
});

test('Devices that send at the same time share one row of numbers, and none is skipped', async () => {
  const { call } = await signUp(database.current, 'Vierte Stufe');
  const sent = Array.from({ length: 12 }, () => [piece(), piece()]);
  const answers = await Promise.all(sent.map((pieces) => call.apply.putLogPieces({ pieces })));
  const seqs = answers.flatMap((answer) => answer.seqs);
  expect(seqs.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  for (const [first = 0, second] of answers.map((answer) => answer.seqs)) expect(second).toBe(first + 1);
});

test('What is too much for one piece, one request or one account is refused', async () => {
  const { call, id } = await signUp(database.current, 'Fünfte Stufe');
  const refused = async (pieces: ReturnType<typeof piece>[]) =>
    (await refusalOf(call.apply.putLogPieces({ pieces }))).reason;
  expect(await refused([piece(67_501)])).toBe('invalid_input');
  expect(await refused(Array.from({ length: 21 }, () => piece()))).toBe('invalid_input');
  expect(await refused([piece(20)])).toBe('invalid_input');
  expect(await call.apply.putLogPieces({ pieces: [piece(67_500)] })).toEqual({ seqs: [1] });

  const fill = (count: number, bytes: number) =>
    database.current.pool.query(
      `insert into log_piece (account_id, seq, id, sealed)
       select $1, 1000 + n, gen_random_uuid(), decode(repeat('00', $3), 'hex') from generate_series(1, $2) n`,
      [id, count, bytes],
    );
  await fill(19_998, 30);
  expect(await refused([piece(), piece()])).toBe('body_too_large');
  await call.apply.putLogPieces({ pieces: [piece()] });
  expect(await refused([piece()])).toBe('body_too_large');
  await call.apply.eraseLog({});
  await fill(50, 999_990);
  expect(await refused([piece(501)])).toBe('body_too_large');
  await call.apply.putLogPieces({ pieces: [piece(500)] });
});
