import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirInUse, lockDataDir } from './data-lock.ts';

let dir = '';
const children: ChildProcess[] = [];
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'jmd-lock-')), 'data');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(join(dir, '..'), { recursive: true, force: true });
});

/** Runs a program that has `lockDataDir` and `dir`, and gives its lines. */
function other(program: string) {
  const lock = JSON.stringify(fileURLToPath(new URL('./data-lock.ts', import.meta.url)));
  const source = `const { lockDataDir } = await import(${lock}); const dir = ${JSON.stringify(dir)};\n${program}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async (): Promise<string | undefined> => (await lines.next()).value };
}

const HOLDS = `lockDataDir(dir); console.log('locked'); setInterval(() => {}, 60_000);`;

async function killed(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

test('Makes the folder, holds it, and leaves nothing behind', () => {
  const release = lockDataDir(dir);
  expect(readFileSync(join(dir, 'server.lock'), 'utf8')).toBe(String(process.pid));
  release();
  expect(readdirSync(dir)).toEqual([]);
  lockDataDir(dir)();
});

test('A living process keeps it, and the sentence says which one and what to do', async () => {
  const { child, line } = other(HOLDS);
  expect(await line()).toBe('locked');
  expect(() => lockDataDir(dir)).toThrow(DataDirInUse);
  expect(() => lockDataDir(dir)).toThrow(`${dir} is in use by a running server (process ${child.pid})`);
  expect(() => lockDataDir(dir)).toThrow(/Stop that one first, or set DATA_DIR and PORT/);
  expect(readdirSync(dir)).toEqual(['server.lock']);
});

test('A process that was killed loses it', async () => {
  const { child, line } = other(HOLDS);
  expect(await line()).toBe('locked');
  await killed(child);
  expect(existsSync(join(dir, 'server.lock'))).toBe(true);
  const release = lockDataDir(dir);
  expect(readdirSync(dir)).toEqual(['server.lock']);
  release();
});

test.each([
  ['nothing', ''],
  ['no number', 'x'],
  ['a negative number', '-1'],
  ['zero', '0'],
  ['our own number, which a container gives again', String(process.pid)],
  ['a process that cannot be', '4194999'],
])('A lock that names %s holds nobody off', (_what, text) => {
  mkdirSync(dir);
  writeFileSync(join(dir, 'server.lock'), text);
  lockDataDir(dir)();
  expect(readdirSync(dir)).toEqual([]);
});

test('Of two processes that meet a dead lock at the same moment, one gets it', async () => {
  const rounds = 40;
  const folder = (round: number) => join(dir, String(round));
  for (let round = 0; round < rounds; round += 1) {
    mkdirSync(folder(round), { recursive: true });
    writeFileSync(join(folder(round), 'server.lock'), '4194999');
  }
  // Each waits for the other one before each round, so that they meet.
  const racer = (own: string, their: string) =>
    other(`
      const { existsSync, writeFileSync } = await import('node:fs');
      const won = [];
      for (let round = 0; round < ${rounds}; round += 1) {
        writeFileSync(dir + '/' + round + '/${own}', '');
        while (!existsSync(dir + '/' + round + '/${their}'));
        try { lockDataDir(dir + '/' + round); won.push(round); } catch {}
      }
      console.log(JSON.stringify(won));
      setInterval(() => {}, 60_000);
    `);
  const racers = [racer('a', 'b'), racer('b', 'a')];
  const won = await Promise.all(racers.map(async ({ line }) => JSON.parse((await line()) ?? '[]') as number[]));
  expect(won.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: rounds }, (_, round) => round));
});
