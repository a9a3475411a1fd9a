import { sql } from 'drizzle-orm';
import { type CronItem, Logger, parseCronItems, run, runMigrations, runOnce, type TaskList } from 'graphile-worker';
import type pg from 'pg';
import type { Database, Db } from '../client.ts';

/** Work by name. Each may run twice, and has to be such that this changes nothing. */
export type JobTasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;
export type JobTimes = readonly Pick<CronItem, 'task' | 'match'>[];

/** Says nothing: what a job fails with is written by us, without what it was about. */
const silent = new Logger(() => () => {});

/** Brings the tables of the job library up to date. */
export const migrateJobs = (pool: pg.Pool): Promise<void> => runMigrations({ pgPool: pool, logger: silent });

/**
 * Asks for work in the transaction that makes it necessary, so that neither is there without the other.
 * @param key of several jobs with the same key one is done, at the time of the first
 */
export async function addJob(
  db: Db,
  task: string,
  payload: Readonly<Record<string, string>>,
  { runAt, key }: { runAt: string; key: string },
): Promise<void> {
  await db.execute(
    sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, run_at := ${runAt}::timestamptz, job_key := ${key}, job_key_mode := 'preserve_run_at')`,
  );
}

const asTasks = (tasks: JobTasks): TaskList =>
  Object.fromEntries(Object.entries(tasks).map(([name, work]) => [name, (payload) => work(payload)]));

/** Does what is asked for and what is due by the clock, until it is stopped. Of several processes each takes some. */
export async function startJobs(
  { pool }: Database,
  tasks: JobTasks,
  times: JobTimes,
): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    ...{ pgPool: pool, taskList: asTasks(tasks), concurrency: 2, noHandleSignals: true, logger: silent },
    parsedCronItems: parseCronItems([...times]),
  });
  return { stop: () => runner.stop() };
}

/** Does what is due now, and ends. */
export const runDueJobs = ({ pool }: Database, tasks: JobTasks): Promise<void> =>
  runOnce({ pgPool: pool, taskList: asTasks(tasks), noHandleSignals: true, logger: silent });
