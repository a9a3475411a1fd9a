import { expect, test } from 'vitest';
import { testDatabase } from '../../test/database.ts';
import { type Database, openDatabase } from '../client.ts';
import { createRateLimiter, type RateLimitAnswer } from './rate-limit.ts';

const database = testDatabase();
const rule = (name: string, points = 3) => ({ name, points, seconds: 3_600 });
const DAY = '2026-11-25';
const oks = (answers: readonly RateLimitAnswer[]) => answers.filter(({ ok }) => ok).length;

test('The limit holds over two processes at once, and says when to come back', async () => {
  const second = openDatabase(database.url);
  const limiters = [database.current, second].map((each) => createRateLimiter(each, rule('shared', 5)));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => limiters[index % 2]?.take('192.0.2.1', DAY) ?? Promise.reject()),
  );
  await second.close();
  expect(oks(answers)).toBe(5);
  for (const answer of answers) {
    if (answer.ok) continue;
    expect(Number.isInteger(answer.retryAfterMs)).toBe(true);
    expect(answer.retryAfterMs).toBeGreaterThan(0);
    expect(answer.retryAfterMs).toBeLessThanOrEqual(3_600_000);
  }
});

test('Counts down what remains', async () => {
  const limiter = createRateLimiter(database.current, rule('remaining'));
  const take = () => limiter.take('192.0.2.2', DAY);
  expect([await take(), await take(), await take()]).toEqual([2, 1, 0].map((remaining) => ({ ok: true, remaining })));
  expect(await take()).toMatchObject({ ok: false });
  expect(await take()).toMatchObject({ ok: false });
});

test('Addresses and rules have counters of their own', async () => {
  const one = createRateLimiter(database.current, rule('one', 1));
  const other = createRateLimiter(database.current, rule('other', 1));
  const answers = [
    await one.take('192.0.2.3', DAY),
    await one.take('192.0.2.4', DAY),
    await other.take('192.0.2.3', DAY),
    await one.take('192.0.2.3', DAY),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
});

test('No address is in the database, in the clear or as a plain hash; a key means nothing without its day', async () => {
  const address = '2001:db8:1234:5678';
  await createRateLimiter(database.current, rule('privacy')).take(address, DAY);
  await createRateLimiter(database.current, rule('privacy')).take(address, '2026-11-26');
  const { rows } = await database.current.pool.query<{ key: string; digest: string }>(
    `select key, encode(sha256(convert_to($1, 'utf8')), 'base64') as digest from rate_limit where key like 'privacy:%'`,
    [address],
  );
  expect(rows).toHaveLength(2);
  for (const { key, digest } of rows) {
    expect(key).toMatch(/^privacy:[\w-]{43}$/);
    expect(key).not.toContain(digest.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  }
  const dump = await database.current.pool.query(
    'select to_jsonb(r)::text as row from rate_limit r union all select to_jsonb(s)::text from rate_limit_secret s',
  );
  expect(JSON.stringify(dump.rows)).not.toContain('2001:db8');
});

test('Two processes share the secret of a day; secrets older than yesterday are deleted', async () => {
  const limiter = createRateLimiter(database.current, rule('days'));
  const days = async () => {
    const { rows } = await database.current.pool.query<{ day: string }>(
      `select day::text from rate_limit_secret where day >= '2027-01-01' order by day`,
    );
    return rows.map(({ day }) => day);
  };
  await limiter.take('192.0.2.5', '2027-03-01');
  await createRateLimiter(database.current, rule('days')).take('192.0.2.5', '2027-03-01');
  expect(await days()).toEqual(['2027-03-01']);
  await limiter.take('192.0.2.5', '2027-03-02');
  expect(await days()).toEqual(['2027-03-01', '2027-03-02']);
  await limiter.take('192.0.2.5', '2027-03-03');
  expect(await days()).toEqual(['2027-03-02', '2027-03-03']);
});

test('A database that was away for one request does not stop the requests of the whole day', async () => {
  const other: Database = openDatabase(database.url);
  const limiter = createRateLimiter(other, rule('away'));
  await other.pool.query('alter table rate_limit_secret rename to hidden');
  await expect(limiter.take('192.0.2.6', DAY)).rejects.toThrow();
  await other.pool.query('alter table hidden rename to rate_limit_secret');
  expect(await limiter.take('192.0.2.6', DAY)).toEqual({ ok: true, remaining: 2 });
  await other.close();
});
