import { runDueJobs } from '@jmd-digital/db';
import { testDatabase } from '@jmd-digital/testkit';
import { expect, test } from 'vitest';

const database = testDatabase();

/** Whether a statement that changes a job stands in line for its row. */
async function writeWaits(): Promise<boolean> {
  const { rows } = await database.current.pool.query(
    "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows.length > 0;
}

test.each([
  { outcome: 'fails', left: [{ attempts: 1, last_error: 'broken' }] },
  { outcome: 'succeeds', left: [] },
])('What became of a job that $outcome is written before its runner ends', async ({ outcome, left }) => {
  const { pool } = database.current;
  await pool.query("select graphile_worker.add_job('test', '{}'::json)");
  const other = await pool.connect();
  let ended = false;
  const task = async () => {
    await other.query('begin');
    await other.query('select 1 from graphile_worker._private_jobs for update');
    if (outcome === 'fails') throw new Error('broken');
  };
  const running = runDueJobs(database.current, { test: task }, () => {}).then(() => {
    ended = true;
  });
  await expect.poll(writeWaits).toBe(true);
  // A runner that does not wait has ended by now.
  await writeWaits();
  expect(ended).toBe(false);
  await other.query('commit');
  other.release();
  await running;
  expect((await pool.query('select attempts, last_error from graphile_worker.jobs')).rows).toEqual(left);
  await pool.query('delete from graphile_worker._private_jobs');
});
