import { testDatabase } from '@jmd-digital/testkit';
import { beforeAll, expect, test } from 'vitest';
import { refusalOf } from '../../test/caller.ts';
import { employee, SITE, seedSites } from '../../test/people.ts';
import { createStreams } from './open-stream.ts';

const database = testDatabase();
beforeAll(() => seedSites(database.current));

/** Connections that listen, of this test's database. */
const listeners = async () =>
  (
    await database.current.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and query ilike 'listen %'`,
    )
  ).rowCount;

test('Streams that were closed stay closed: who comes back meanwhile is sent elsewhere, and nothing listens any more', async () => {
  const jonas = await employee(database.current, 'counsellor', 'Jonas');
  const ticket = async () => (await jonas.call.counselling.followInbox({ siteId: SITE })).ticket;
  const streams = createStreams(jonas.ctx);
  const reader = (await streams.open(await ticket(), null)).getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('id: 0\n: open\n\n');
  expect(await listeners()).toBe(1);
  await streams.close();
  expect((await reader.read()).done).toBe(true);
  expect(await refusalOf(streams.open(await ticket(), null))).toMatchObject({ reason: 'unavailable', retryable: true });
  await expect.poll(listeners).toBe(0);
});
