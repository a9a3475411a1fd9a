import { testDatabase } from '@jmd-digital/testkit';
import { beforeEach, expect, test } from 'vitest';
import { NOW } from '../../test/caller.ts';
import { createLimits } from './limits.ts';

const database = testDatabase();
beforeEach(() => database.current.pool.query('delete from rate_limit'));

/** Counts by hand, apart from what the process remembers of an earlier test. */
const limits = () => createLimits(database.current);
const outcome = (work: Promise<void>) =>
  work.then(
    () => 'fine',
    (error) => error.reason,
  );

test('Ten tries for one account, from wherever; the eleventh waits, and no other account does', async () => {
  const { takeProof } = limits();
  for (let n = 0; n < 10; n += 1) expect(await outcome(takeProof('apfel', `192.0.2.${n}`, NOW))).toBe('fine');
  expect(await outcome(takeProof('apfel', '192.0.2.99', NOW))).toBe('rate_limited');
  expect(await outcome(takeProof('birne', '192.0.2.1', NOW))).toBe('fine');
  await expect(takeProof('apfel', '192.0.2.99', NOW)).rejects.toSatisfy(
    ({ retryAfterMs }) => retryAfterMs > 0 && retryAfterMs <= 900_000,
  );
});

test('Sixty tries from one address, for whichever accounts; the next waits, and no other address does', async () => {
  const { takeProof } = limits();
  for (let n = 0; n < 60; n += 1) expect(await outcome(takeProof(`name ${n}`, '192.0.2.7', NOW))).toBe('fine');
  expect(await outcome(takeProof('noch einer', '192.0.2.7', NOW))).toBe('rate_limited');
  expect(await outcome(takeProof('noch einer', '192.0.2.8', NOW))).toBe('fine');
});

test('Twenty new things from one address in an hour', async () => {
  const { takeNew } = limits();
  for (let n = 0; n < 20; n += 1) expect(await outcome(takeNew('192.0.2.9', NOW))).toBe('fine');
  expect(await outcome(takeNew('192.0.2.9', NOW))).toBe('rate_limited');
});

test('Codes of workshops: a whole school fits into an hour, and nobody guesses for long', async () => {
  const { takeJoin } = limits();
  for (let n = 0; n < 300; n += 1) expect(await outcome(takeJoin('192.0.2.10', NOW))).toBe('fine');
  expect(await outcome(takeJoin('192.0.2.10', NOW))).toBe('rate_limited');
  expect(await outcome(takeJoin('192.0.2.11', NOW))).toBe('fine');
});

test('Sixty invitations of a site in a day, and nobody tries tokens without end', async () => {
  const { takeInvitation, takeInvitationRead } = limits();
  for (let n = 0; n < 60; n += 1) expect(await outcome(takeInvitation('site', NOW))).toBe('fine');
  expect(await outcome(takeInvitation('site', NOW))).toBe('rate_limited');
  for (let n = 0; n < 300; n += 1) expect(await outcome(takeInvitationRead('192.0.2.12', NOW))).toBe('fine');
  expect(await outcome(takeInvitationRead('192.0.2.12', NOW))).toBe('rate_limited');
});

test('Two processes count together, and neither names nor addresses are kept', async () => {
  const [one, other] = [limits(), limits()];
  for (let n = 0; n < 10; n += 1) await (n % 2 ? one : other).takeProof('geheimer name', '192.0.2.55', NOW);
  expect(await outcome(one.takeProof('geheimer name', '192.0.2.55', NOW))).toBe('rate_limited');
  expect(await outcome(other.takeProof('geheimer name', '192.0.2.56', NOW))).toBe('rate_limited');
  const { rows } = await database.current.pool.query('select * from rate_limit');
  expect(rows.length).toBeGreaterThanOrEqual(2);
  const kept = JSON.stringify(rows);
  for (const word of ['geheimer', '192.0.2.55', Buffer.from('192.0.2.55').toString('base64url')])
    expect(kept).not.toContain(word);
});
