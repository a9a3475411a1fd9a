import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { random, seedSites, signUp } from '../../test/people.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

const newPieces = (count: number) =>
  Array.from({ length: count }, () => ({ id: crypto.randomUUID() as string, sealed: random(284) }));

test('Whoever goes on after what was read last gets everything once, in order', async () => {
  const { call } = await signUp(database.current, 'Gelbe Feder');
  const pieces = newPieces(7);
  await call.apply.putLogPieces({ pieces });
  const read: unknown[] = [];
  const limits: number[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof call.apply.listLogPieces>> = await call.apply.listLogPieces({
      ...{ after, limit: 3 },
    });
    read.push(...answer.pieces);
    limits.push(answer.pieces.length);
    after = answer.next;
  }
  expect(read).toEqual(pieces.map((piece, index) => ({ ...piece, seq: index + 1 })));
  expect(limits).toEqual([3, 3, 1]);
  expect(await call.apply.listLogPieces({ after: 4, limit: 3 })).toMatchObject({ next: null });
  expect(await call.apply.listLogPieces({ after: 99 })).toEqual({ pieces: [], next: null });
});

test('Nobody reads the log of somebody else', async () => {
  const [one, other] = [await signUp(database.current, 'Rote Feder'), await signUp(database.current, 'Blaue Feder')];
  await one.call.apply.putLogPieces({ pieces: newPieces(2) });
  expect(await other.call.apply.listLogPieces({})).toEqual({ pieces: [], next: null });
});
