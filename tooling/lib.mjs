// What `npm start` and `npm test` share. Runs under whatever Node the machine has, before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** Our own Node, pnpm and tools come before the machine's. npm's settings for itself are kept from the tools. */
export function toolEnv(more = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  const path = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  return { ...env, [path]: `${BIN}${delimiter}${env[path] ?? ''}`, TURBO_TELEMETRY_DISABLED: '1', ...more };
}

export class StepFailed extends Error {}

/** Runs a command to its end and gives what it printed. Throws `StepFailed` with the output where it fails. */
export function run(command, args, { cwd = ROOT, env = {}, allowFailure = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: toolEnv(env), shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new StepFailed(`${command} could not be started: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0 || allowFailure) resolve({ output, code });
      else reject(new StepFailed(output.trim() || `${command} ended with code ${code}.`));
    });
  });
}

const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/** Shows one line for a step: what it does while it runs, and how long it took once it is done. */
export async function step(label, work) {
  const start = performance.now();
  const live = process.stdout.isTTY && !process.env.CI;
  const tick = () => process.stdout.write(`\r… ${label} (${seconds(start)}) `);
  const timer = live ? setInterval(tick, 1000) : null;
  if (live) process.stdout.write(`… ${label}`);
  const end = (mark, note = '') => {
    if (timer) clearInterval(timer);
    process.stdout.write(`${live ? '\r\u001b[K' : ''}${mark} ${label}${note} (${seconds(start)})\n`);
  };
  try {
    const note = await work();
    end('✓', typeof note === 'string' ? `: ${note}` : '');
    return note;
  } catch (error) {
    end('✗');
    throw error;
  }
}

/** Hash of the files that decide what gets installed. */
function installKey() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(join(ROOT, file)));
  return hash.update(process.platform + process.arch).digest('hex');
}

/** Installs all packages, pnpm and Node 24 among them; does nothing when nothing has changed since the last time. */
export async function install() {
  const stamp = join(ROOT, 'node_modules', '.jmd-installed');
  const key = installKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return 'nothing new';
  const { catalog } = { catalog: readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8') };
  const version = /^ {2}pnpm: (\S+)$/m.exec(catalog)?.[1];
  const args = ['--yes', `pnpm@${version}`, 'install', '--frozen-lockfile', '--prefer-offline'];
  try {
    await run('npx', args, { env: { CI: 'true' } });
  } catch (error) {
    throw new StepFailed(
      `${error.message}\n\nThe packages could not be installed. Check the network and the npm registry, then run the same command again; what is already there is kept.`,
    );
  }
  // pnpm links programs through shell scripts, which would stand between a signal and the Node that it is meant for.
  if (!windows) {
    rmSync(join(BIN, 'node'), { force: true });
    symlinkSync('../node/bin/node', join(BIN, 'node'));
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
  return undefined;
}
