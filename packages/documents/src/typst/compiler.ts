import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileAnswer, Compiled, CompileRequest } from './messages.ts';

/** Compiles a template of this package to PDF/UA-1. Rejects where the compiler broke down; the next call has a new one. */
export type Compile = (template: string, inputs: Record<string, string>) => Promise<Compiled>;

interface Options {
  /** The program that compiles; tests give others. */
  program?: URL;
  /** Documents after which the process is replaced: the compiler never gives all of its memory back. */
  documents?: number;
  /** How long a process without work is kept, milliseconds. */
  idleMs?: number;
  /** How long a document may take, milliseconds. */
  timeoutMs?: number;
}

interface Waiting {
  resolve(result: Compiled): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

interface Running {
  child: ChildProcess;
  waiting: Map<number, Waiting>;
  taken: number;
  idle?: NodeJS.Timeout;
}

const FONTS_OF_NOBODY = fileURLToPath(new URL('../../templates/fonts.conf', import.meta.url));

/** A compiler in a process of its own, which starts with the first document and ends some time after the last one. */
export function createCompiler({
  program = new URL('./compiler-process.ts', import.meta.url),
  documents = 200,
  idleMs = 30_000,
  timeoutMs = 20_000,
}: Options = {}): Compile {
  let current: Running | null = null;

  /** Takes no more documents, and ends once those that wait are there. */
  const retire = (one: Running) => {
    if (current === one) current = null;
    if (one.waiting.size === 0 && one.child.connected) one.child.disconnect();
  };

  const settle = (one: Running, id: number): Waiting | undefined => {
    const waiting = one.waiting.get(id);
    clearTimeout(waiting?.timer);
    one.waiting.delete(id);
    if (one.waiting.size > 0) return waiting;
    one.child.channel?.unref();
    if (current === one) one.idle = setTimeout(retire, idleMs, one).unref();
    else retire(one);
    return waiting;
  };

  const start = (): Running => {
    const child = fork(program, {
      // Nothing of the server's settings, and nowhere to write what it was given.
      env: { FONTCONFIG_FILE: FONTS_OF_NOBODY },
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const one: Running = { child, waiting: new Map(), taken: 0 };
    const gone = () => {
      retire(one);
      for (const id of [...one.waiting.keys()]) settle(one, id)?.reject(new Error('The document compiler has ended.'));
    };
    child.on('message', ({ id, result }: CompileAnswer) => settle(one, id)?.resolve(result));
    child.on('exit', gone);
    child.on('error', gone);
    child.unref();
    return one;
  };

  return (template, inputs) => {
    const one = current ?? start();
    current = one;
    clearTimeout(one.idle);
    one.taken += 1;
    const request: CompileRequest = { id: one.taken, template, inputs };
    const answer = new Promise<Compiled>((resolve, reject) => {
      const timer = setTimeout(() => one.child.kill('SIGKILL'), timeoutMs);
      one.waiting.set(request.id, { resolve, reject, timer });
      one.child.channel?.ref();
      one.child.send(request);
    });
    if (one.taken === documents) retire(one);
    return answer;
  };
}
