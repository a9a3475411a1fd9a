import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';

type Row = Record<string, SQLOutputValue>;

/** Names of the codes by which the server knows what it may try again and what is there already (sqlite.org/rescode.html). */
const CODES: ReadonlyMap<unknown, string> = new Map([
  [5, 'SQLITE_BUSY'],
  [261, 'SQLITE_BUSY_RECOVERY'],
  [517, 'SQLITE_BUSY_SNAPSHOT'],
  [773, 'SQLITE_BUSY_TIMEOUT'],
  [1555, 'SQLITE_CONSTRAINT_PRIMARYKEY'],
  [2067, 'SQLITE_CONSTRAINT_UNIQUE'],
]);

/** Gives errors the names that better-sqlite3 gives them. */
function named<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'errcode' in error)
      Object.assign(error, { code: CODES.get(error.errcode) ?? 'SQLITE_ERROR' });
    throw error;
  }
}

/** Node gives bytes as `Uint8Array` and rows without a prototype. */
const ordinary = (row: Row) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value) : value]),
  );

class Statement {
  readonly #statement: StatementSync;
  /** Whether it gives rows. */
  readonly reader: boolean;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(parameters: readonly SQLInputValue[]) {
    return named(() => this.#statement.all(...parameters).map(ordinary));
  }

  run(parameters: readonly SQLInputValue[]) {
    return named(() => this.#statement.run(...parameters));
  }

  *iterate(parameters: readonly SQLInputValue[]) {
    for (const row of this.#statement.iterate(...parameters)) yield ordinary(row);
  }
}

/** What `@atproto/pds` and the dialect of Kysely take of a database of better-sqlite3, and no more. */
// biome-ignore lint/style/noDefaultExport: as better-sqlite3 exports it.
export default class Database {
  readonly #database: DatabaseSync;

  /** `timeout`: how long a lock of somebody else is waited for, milliseconds. */
  constructor(location: string, { timeout }: { timeout: number }) {
    this.#database = new DatabaseSync(location, { timeout });
  }

  prepare(sql: string): Statement {
    return named(() => new Statement(this.#database.prepare(sql)));
  }

  pragma(source: string): void {
    named(() => this.#database.exec(`PRAGMA ${source}`));
  }

  close(): void {
    this.#database.close();
  }
}
