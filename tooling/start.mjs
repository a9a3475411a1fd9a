// `npm start`: everything from a fresh clone to a running server.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, ROOT, run, StepFailed, step, toolEnv } from './lib.mjs';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node ${process.versions.node} is too old. Install Node 20 or newer, then run npm start again.`);
  process.exit(1);
}

try {
  await step('Installing packages', install);
  await step('Building widgets and pages', async () => {
    await run('pnpm', ['run', '--silent', 'build', '--output-logs=errors-only']);
  });
} catch (error) {
  console.error(`\n${error instanceof StepFailed ? error.message : error}`);
  process.exit(1);
}

console.log('Starting:');
// The program itself and not the script in `.bin`, which would keep signals from it.
const node = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const server = spawn(
  node,
  ['--conditions=jmd-source', '--disable-warning=ExperimentalWarning', join(ROOT, 'apps/server/src/cli.ts'), 'start'],
  { cwd: process.cwd(), env: toolEnv(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
);
// Ctrl-C reaches the server from the terminal itself; here it only must not end the wait for a clean stop.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.once('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
