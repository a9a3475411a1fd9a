// Stands in for the compiler: answers who it is and what it was given, or breaks down in the way that it is asked to.
import type { CompileAnswer, CompileRequest } from '../src/typst/messages.ts';

process.on('message', ({ id, template }: CompileRequest) => {
  if (template === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (template === 'exit') process.exit(3);
  if (template === 'hang') for (;;);
  const pdf = Buffer.from(JSON.stringify({ pid: process.pid, settings: Object.keys(process.env) }));
  const answer: CompileAnswer = { id, result: { kind: 'pdf', pdf } };
  process.send?.(answer);
});
