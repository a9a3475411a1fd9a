import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { appendFile, chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { ROOT, toolEnv } from '@jmd-digital/tooling/lib';

const BUILT = [
  'packages/widgets/dist/cdn/manifest.json',
  'apps/docs/dist/home/de.html',
  'apps/apply/dist/index.html',
  'apps/counselling/dist/index.html',
  'apps/counselling/dist/desk/index.html',
  'apps/admin/dist/index.html',
  'apps/outreach/dist/index.html',
];

export interface RunningServer {
  url: string;
  /** Token of the link that makes the first administrator. */
  setupToken: string;
  /** Where database and log lie. */
  dataDir: string;
  /** Ends it, and what it kept; or moves that to a place where nothing is yet. */
  stop(keepAs?: string): Promise<void>;
}

/**
 * Starts the real server as an operator would, on a free port and with a data directory of its own, and waits for the
 * line that names its address. Rejects with a sentence where nothing was built yet.
 * @param more settings of the operator
 */
export async function startServer(more: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const missing = BUILT.filter((path) => !existsSync(join(ROOT, path)));
  if (missing.length > 0) throw new Error(`Run \`pnpm run build\` first: ${missing.join(' and ')} is not there.`);
  const work = await mkdtemp(join(tmpdir(), 'jmd-e2e-'));
  // Where root starts it, PostgreSQL runs as another user, who has to get in.
  await chmod(work, 0o755);
  const template = process.env[TEMPLATE];
  if (template) await promisify(execFile)('cp', ['-a', '--reflink=auto', template, join(work, 'data')]);
  const settings = {
    PORT: '0',
    DATABASE_URL: '',
    DATA_DIR: join(work, 'data'),
    LOG_FILE: join(work, 'data/server.log'),
    REQUESTS_PER_MINUTE: '1000000',
    ...more,
  };
  const server = spawn(process.execPath, ['--conditions=jmd-source', 'apps/server/src/cli.ts', 'start'], {
    cwd: ROOT,
    env: toolEnv(settings),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A Ctrl-C in the terminal is for the tests, which then end the server themselves.
    detached: true,
  });
  const ended = once(server, 'close');
  let said = '';
  server.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const stop = async (keepAs?: string) => {
    server.kill('SIGTERM');
    await ended;
    if (keepAs) await rename(settings.DATA_DIR, keepAs);
    await rm(work, { recursive: true, force: true });
  };
  try {
    let url = '';
    let setupToken = '';
    await new Promise<void>((resolve, reject) => {
      createInterface({ input: server.stdout }).on('line', (line) => {
        said += `${line}\n`;
        const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
        const token = /\/admin\/#\/invitation\/([\w-]+)/.exec(line)?.[1];
        url ||= address ?? '';
        setupToken ||= token ?? '';
        if (/Ctrl-C ends it/.test(line)) resolve();
      });
      ended.then(() => reject(new Error(`The server ended before it was ready:\n${said}`)));
    });
    return { url, setupToken, dataDir: join(work, 'data'), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where a data directory lies that other servers begin with, for those who start them. */
const TEMPLATE = 'JMD_E2E_TEMPLATE';

/**
 * Lets a server make its cluster, the demonstration world and its accounts once, for all servers that are started from then
 * on: each has a copy of its own. They are for tests, so what is written need not outlive a loss of power.
 * @returns how it is taken away
 */
export async function makeTemplate(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'jmd-e2e-template-'));
  await chmod(folder, 0o755);
  const template = join(folder, 'data');
  const first = await startServer();
  await first.stop(template);
  await appendFile(join(template, 'postgres/postgresql.auto.conf'), 'fsync = off\n');
  process.env[TEMPLATE] = template;
  return async () => {
    delete process.env[TEMPLATE];
    await rm(folder, { recursive: true, force: true });
  };
}

/** The last line that a command of `jmd` says: its result. */
export async function jmdSays(args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=jmd-source', 'apps/server/src/cli.ts', ...args],
    { cwd: ROOT, env: toolEnv({}) },
  );
  return stdout.trim().split('\n').at(-1) ?? '';
}
