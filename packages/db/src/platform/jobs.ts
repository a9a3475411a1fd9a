import { sql } from 'drizzle-orm';
import {
  type CronItem,
  type Job,
  Logger,
  parseCronItems,
  type RunnerOptions,
  run,
  runMigrations,
  runOnce,
} from 'graphile-worker';
import type pg from 'pg';
import type { Database, Db } from '../client.ts';

/** Work by name. Each may run twice, and has to be such that this changes nothing. */
export type JobTasks = Readonly<Record<string, (payload: unknown) => Promise<void>>>;
export type JobTimes = readonly Pick<CronItem, 'task' | 'match' | 'options'>[];

/** A try that failed, or trouble of the machinery that hands work out. */
export interface JobFailure {
  /** Name of the work; null where it was the machinery. */
  task: string | null;
  /** How often it was tried, this time included, and how often it is tried at most; null of the machinery. */
  tries: number | null;
  maxTries: number | null;
  error: unknown;
}
export type HearFailure = (failure: JobFailure) => void;

/** Says nothing. */
const silent = new Logger(() => () => {});

/** Tells of failures without the library's own words, which quote what a job was about. */
const telling = (hear: HearFailure): Logger =>
  new Logger(() => (level, _words, meta) => {
    if (level !== 'error') return;
    const job = meta?.failure === true ? (meta.job as Job) : null;
    hear({
      ...{ task: job?.task_identifier ?? null, tries: job?.attempts ?? null, maxTries: job?.max_attempts ?? null },
      error: meta?.error,
    });
  });

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

/**
 * How work is done here. What became of a job is gathered, if only for a moment: for what is gathered a runner waits before
 * it ends, and for what is written one by one it does not.
 */
const runnerOf = ({ pool }: Database, tasks: JobTasks, hear: HearFailure): RunnerOptions => ({
  ...{ pgPool: pool, noHandleSignals: true, logger: telling(hear) },
  taskList: Object.fromEntries(Object.entries(tasks).map(([name, work]) => [name, (payload) => work(payload)])),
  preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
});

/** Does what is asked for and what is due by the clock, until it is stopped. Of several processes each takes some. */
export async function startJobs(
  database: Database,
  tasks: JobTasks,
  times: JobTimes,
  hear: HearFailure,
): Promise<{ stop(): Promise<void> }> {
  const runner = await run({
    ...{ ...runnerOf(database, tasks, hear), concurrency: 2 },
    parsedCronItems: parseCronItems([...times]),
  });
  return { stop: () => runner.stop() };
}

/** Does what is due now, and ends. */
export const runDueJobs = (database: Database, tasks: JobTasks, hear: HearFailure): Promise<void> =>
  runOnce(runnerOf(database, tasks, hear));
