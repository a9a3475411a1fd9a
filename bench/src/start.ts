import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { show } from './report.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Seconds from `npm start` until it says that it is ready; then it is ended as a person would. */
function timeStart(folder: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...process.env, PORT: '0', CI: 'true' },
      detached: true,
    });
    let seconds = 0;
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk;
      if (seconds > 0 || !output.includes('is ready')) return;
      seconds = (performance.now() - begin) / 1000;
      process.kill(-(child.pid ?? 0), 'SIGINT');
    });
    child.once('close', () => (seconds > 0 ? resolve(seconds) : reject(new Error(output))));
  });
}

const folder = mkdtempSync(join(tmpdir(), 'jmd-start-'));
try {
  execFileSync('git', ['clone', '--quiet', '--local', repository, folder]);
  const cold = await timeStart(folder);
  const warm = await timeStart(folder);
  show('npm start in a fresh clone, package cache filled', [
    {
      what: 'second start against the first',
      value: `${warm.toFixed(1)} s`,
      baseline: `${cold.toFixed(1)} s`,
      ratio: warm / cold,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
