import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
const running = new Set<ChildProcess>();

export interface JmdProcess {
  child: ChildProcess;
  /** Everything that it has said so far, line by line. */
  said: string[];
  /** What it has said on standard error. */
  complaints(): string;
  /** The first line that matches, as soon as it is there. Fails where the process ends without it. */
  line(pattern: RegExp): Promise<string>;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts `jmd` as a process of its own, as the command line does, with these settings and no others. */
export function jmd(args: readonly string[], settings: Record<string, string> = {}): JmdProcess {
  const env = { PATH: process.env.PATH ?? '', ...settings };
  const child = spawn(process.execPath, ['--conditions=jmd-source', CLI, ...args], { env });
  running.add(child);
  const said: string[] = [];
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return code ?? signal;
  });
  return {
    child,
    said,
    ended,
    complaints: () => complaints,
    async line(pattern) {
      for (;;) {
        const found = said.find((text) => pattern.test(text));
        if (found !== undefined) return found;
        const end = await Promise.race([once(lines, 'line').then(() => null), ended.then((code) => ({ code }))]);
        if (end && !said.some((text) => pattern.test(text)))
          throw new Error(`It ended with ${end.code} and never said ${pattern}: ${said.join('\n')}\n${complaints}`);
      }
    },
  };
}

/** For `afterAll`: ends what a failed test left behind. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
