import { expect, test } from 'vitest';
import { coalesce } from './coalesce.ts';

/** Work that ends when it is told to. */
function scripted() {
  const ends: ((value: number | Error) => void)[] = [];
  const work = coalesce(
    () =>
      new Promise<number>((resolve, reject) => {
        ends.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
      }),
  );
  return { work, ends };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

test('Calls that come while work is under way share the next run, not this one', async () => {
  const { work, ends } = scripted();
  const first = work();
  const [second, third] = [work(), work()];
  expect(ends).toHaveLength(1);
  ends[0]?.(1);
  await settle();
  expect(ends).toHaveLength(2);
  ends[1]?.(2);
  expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
});

test('A failure reaches its own callers and the next run goes on', async () => {
  const { work, ends } = scripted();
  const first = work();
  const second = work();
  const failed = expect(first).rejects.toThrow('down');
  ends[0]?.(new Error('down'));
  await failed;
  await settle();
  ends[1]?.(2);
  expect(await second).toBe(2);
});

test('Quiet times need no waiting', async () => {
  const { work, ends } = scripted();
  const first = work();
  ends[0]?.(1);
  expect(await first).toBe(1);
  const second = work();
  expect(ends).toHaveLength(2);
  ends[1]?.(2);
  expect(await second).toBe(2);
});
