import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { embeddedBinaries, type Runner, runnerFor } from './embedded-binaries.ts';

export interface EmbeddedPostgres {
  /** Connection string of the database `postgres` on this server. */
  url: string;
  /** The server ran before; whoever started it may still need it. */
  adopted: boolean;
  /** Ends the server, where it still runs, and keeps the data. */
  stop(): Promise<void>;
}

const USER = 'jmd';

/**
 * Starts the PostgreSQL that comes with the packages, with its data under `dataDir`; makes the cluster the first time.
 * The server is a process group of its own, so a Ctrl-C in the terminal ends it through `stop` alone. One that
 * outlived a killed process is taken over with all that it had accepted.
 *
 * @param flags more settings for `postgres`, for example `-c fsync=off` in tests
 */
export async function startEmbeddedPostgres(dataDir: string, flags: readonly string[] = []): Promise<EmbeddedPostgres> {
  const binaries = await embeddedBinaries();
  const cluster = join(dataDir, 'postgres');
  await mkdir(dataDir, { recursive: true });
  const runner = await runnerFor(dataDir);
  const password = await passwordOf(dataDir);
  if (!(await exists(join(cluster, 'PG_VERSION'))))
    await createCluster(binaries.initdb, dataDir, cluster, password, runner);

  const pgCtl = (...args: string[]) => runner.run(binaries.pg_ctl, ['-D', cluster, ...args]);
  let port = await runningPort(cluster, pgCtl);
  const adopted = port !== null;
  if (port === null) {
    port = await freePort();
    const settings = [
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      "unix_socket_directories=''",
      ...flags,
    ];
    try {
      await pgCtl('start', '-w', '-s', '-t', '60', '-l', join(cluster, 'server.log'), '-o', settings.join(' '));
    } catch (cause) {
      const log = await readFile(join(cluster, 'server.log'), 'utf8').catch(() => '');
      const tail = log.trimEnd().split('\n').slice(-5).join('\n');
      throw new Error(`The embedded PostgreSQL did not start. Its log ends with:\n${tail}`, { cause });
    }
  }
  return {
    url: `postgresql://${USER}:${password}@127.0.0.1:${port}/postgres`,
    adopted,
    async stop() {
      try {
        await pgCtl('stop', '-m', 'fast', '-w', '-s');
      } catch (error) {
        if ((await runningPort(cluster, pgCtl)) !== null) throw error;
      }
    },
  };
}

/** Made aside and moved into place whole, so that a first start cut short leaves nothing half made. */
async function createCluster(
  initdb: string,
  dataDir: string,
  cluster: string,
  password: string,
  { owner, run }: Runner,
): Promise<void> {
  const fresh = `${cluster}.new`;
  const passwordFile = join(fresh, '..', 'postgres.init');
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (owner) {
    await chown(fresh, owner.uid, owner.gid);
    await chown(passwordFile, owner.uid, owner.gid);
  }
  try {
    const login = ['--auth=scram-sha-256', `--username=${USER}`, `--pwfile=${passwordFile}`];
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    await run(initdb, ['-D', fresh, ...login, ...locale]);
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL could not make its data directory in ${dataDir}. ${owner ? 'As root it runs as the user "postgres", who must be able to enter that folder and this one. ' : ''}Set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(fresh, cluster);
}

/** Port of a server that already runs on this cluster, or null. Line 4 of `postmaster.pid` holds it. */
async function runningPort(cluster: string, pgCtl: (...args: string[]) => Promise<unknown>): Promise<number | null> {
  try {
    await pgCtl('status');
  } catch {
    return null;
  }
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8')).split('\n');
  return Number(lines[3]);
}

async function passwordOf(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgres-password');
  if (!(await exists(file))) await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return (await readFile(file, 'utf8')).trim();
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    () => true,
    () => false,
  );
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
