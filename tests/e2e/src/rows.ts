import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** Asks the database of a running server, as its operator could: a test that trusts nobody's word on what was erased. */
export async function rowsIn(
  dataDir: string,
  query: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim();
  const port = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[3]);
  const client = new Client({ host: '127.0.0.1', port, user: 'jmd', password, database: 'postgres' });
  await client.connect();
  try {
    return (await client.query(query, values)).rows;
  } finally {
    await client.end();
  }
}

/** How many rows of each table name an id, in whatever column of that kind. Tables without any are left out. */
export async function rowsThatName(dataDir: string, id: string): Promise<Record<string, number>> {
  const columns = await rowsIn(
    dataDir,
    "select table_name, column_name from information_schema.columns where table_schema = 'public' and data_type = 'uuid'",
  );
  const found: Record<string, number> = {};
  for (const { table_name: table, column_name: column } of columns) {
    const [row] = await rowsIn(dataDir, `select count(*)::int as n from "${table}" where "${column}" = $1`, [id]);
    if (Number(row?.n) > 0) found[`${table}.${column}`] = Number(row?.n);
  }
  return found;
}
