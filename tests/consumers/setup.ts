import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { cloneTemplate, startDatabaseServer } from '@jmd-digital/testkit/database-server';
import { ROOT, run, toolEnv } from '@jmd-digital/tooling/lib';
import { packAll, publishedPackages } from '@jmd-digital/tooling/pack';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running server. */
    serverUrl: string;
    /** Package name to the path of its tarball. */
    tarballs: Record<string, string>;
  }
}

/** Builds and packs what the projects install, and starts the real server on a database of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const undo: (() => Promise<unknown>)[] = [];
  const teardown = async () => {
    for (const step of undo.reverse()) await step();
  };
  try {
    const work = await mkdtemp(join(tmpdir(), 'jmd-consumers-'));
    undo.push(() => rm(work, { recursive: true, force: true }));
    project.provide('tarballs', await tarballs(join(work, 'packed')));

    const database = await startDatabaseServer();
    undo.push(() => database.stop());
    const { url, drop } = await cloneTemplate(database.url);
    undo.push(drop);
    const server = await startServer(url, work);
    undo.push(server.stop);
    project.provide('serverUrl', server.url);
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function tarballs(folder: string): Promise<Record<string, string>> {
  const packages = publishedPackages();
  // A build that is up to date comes out of turbo's cache at once; an old one must not be what gets tested.
  await run('turbo', ['run', 'build', '--output-logs=errors-only', ...packages.map(({ name }) => `--filter=${name}`)]);
  const packed = await packAll(folder, packages);
  return Object.fromEntries(packed.map(({ name, tarball }) => [name, tarball]));
}

/** Starts `jmd start` as an operator would and waits for the line that names its address. */
async function startServer(databaseUrl: string, work: string): Promise<{ url: string; stop(): Promise<void> }> {
  const settings = { PORT: '0', DATABASE_URL: databaseUrl, DATA_DIR: join(work, 'data'), LOG_FILE: join(work, 'log') };
  const server = spawn(
    // Node itself: the `node` on the PATH is a shell script, which would keep the signal to itself.
    process.execPath,
    ['--conditions=jmd-source', '--disable-warning=ExperimentalWarning', 'apps/server/src/cli.ts', 'start'],
    { cwd: ROOT, env: toolEnv(settings), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let said = '';
  server.stderr.on('data', (chunk) => (said += chunk));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      said += `${line}\n`;
      const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (address) resolve(address);
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${said}`)));
  });
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}
