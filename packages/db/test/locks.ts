import pg from 'pg';

/** Opens a connection of its own, runs `lock` in a transaction there, does `work`, and lets go. */
export async function holding<T>(url: string, lock: string, work: (other: pg.Client) => Promise<T>): Promise<T> {
  const other = new pg.Client({ connectionString: url });
  await other.connect();
  try {
    await other.query('begin');
    await other.query(lock);
    return await work(other);
  } finally {
    await other.end();
  }
}

/** Asks until so many backends of this database wait for a lock, and gives their process ids. */
export async function blockedBackends(other: pg.Client, count: number): Promise<number[]> {
  for (;;) {
    // Inside of a transaction PostgreSQL would repeat what it said first.
    await other.query('select pg_stat_clear_snapshot()');
    const { rows } = await other.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= count) return rows.map(({ pid }) => pid);
  }
}
