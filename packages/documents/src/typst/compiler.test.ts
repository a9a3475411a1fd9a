import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { type Compile, createCompiler } from './compiler.ts';

const program = new URL('../../test/odd-compiler.ts', import.meta.url);

const ask = async (compile: Compile): Promise<{ pid: number; settings: string[] }> => {
  const result = await compile('who', {});
  if (result.kind !== 'pdf') throw new Error(result.kind);
  return JSON.parse(Buffer.from(result.pdf).toString());
};
const alive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('Starts once and knows nothing of the settings', async () => {
  const compile = createCompiler({ program });
  vi.stubEnv('DATABASE_URL', 'postgres://somewhere');
  const [one, other] = await Promise.all([ask(compile), ask(compile)]);
  vi.unstubAllEnvs();
  expect(one.pid).toBe(other.pid);
  expect(one.pid).not.toBe(process.pid);
  expect(one.settings).toEqual(['FONTCONFIG_FILE']);
});

test.each(['crash', 'exit', 'hang'])(
  'A %s rejects what waits, and the next document has a new process',
  async (how) => {
    const compile = createCompiler({ program, timeoutMs: 5_000 });
    const { pid } = await ask(compile);
    const lost = await Promise.allSettled([compile(how, { name: 'Amal' }), compile('who', {})]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await ask(compile)).pid).not.toBe(pid);
    expect(alive(pid)).toBe(false);
  },
);

test('A program that cannot start rejects', async () => {
  const compile = createCompiler({ program: new URL('./nothing.ts', program) });
  await expect(compile('who', {})).rejects.toThrow('has ended');
});

test('A process is replaced after a number of documents, and ends', async () => {
  const compile = createCompiler({ program, documents: 2 });
  const pids = [];
  for (let count = 0; count < 5; count += 1) pids.push((await ask(compile)).pid);
  const [first = 0, second, third = 0, fourth, fifth] = pids;
  expect([first === second, third === fourth]).toEqual([true, true]);
  expect(new Set([first, third, fifth]).size).toBe(3);
  await vi.waitFor(() => expect([alive(first), alive(third)]).toEqual([false, false]), { timeout: 60_000 });
});

test('A process without work ends, and the next document has a new one', async () => {
  const compile = createCompiler({ program, idleMs: 1 });
  const { pid } = await ask(compile);
  await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 60_000 });
  expect((await ask(compile)).pid).not.toBe(pid);
});

test('It holds nobody up: whoever started it can end, and it ends as well', async () => {
  const script = `
    const { createCompiler } = await import(${JSON.stringify(new URL('./compiler.ts', import.meta.url).href)});
    const { pdf } = await createCompiler({ program: new URL(${JSON.stringify(program.href)}) })('who', {});
    console.log(pdf.toString());`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 60_000,
  });
  const { pid } = JSON.parse(stdout);
  await vi.waitFor(() => expect(alive(pid)).toBe(false), { timeout: 60_000 });
});
