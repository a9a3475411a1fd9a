import type { HearFailure } from '@jmd-digital/db';
import type { Logger } from 'pino';

/** What the log says of an error: its name, code and stack frames. A message may quote a value out of a query, or a mail. */
export function faultOf(error: unknown): { error: string; code?: string | undefined; frames?: string[] | undefined } {
  const root = rootCause(error);
  if (!(root instanceof Error)) return { error: typeof root };
  const frames = root.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return { error: root.name, code: (root as { code?: string }).code, frames };
}

function rootCause(error: unknown): unknown {
  let root = error;
  for (let depth = 0; root instanceof Error && root.cause instanceof Error && depth < 8; depth += 1) root = root.cause;
  return root;
}

/** Writes failures of background work into the log: which work, how often it was tried, and never what it was about. */
export const logFailures =
  (log: Logger): HearFailure =>
  ({ task, tries, maxTries, error }) =>
    log.error({ task, tries, maxTries, ...faultOf(error) }, 'background work failed');
