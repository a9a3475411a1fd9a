/** The words of a command are off. Its message says what it takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One command of `jmd`. */
export interface Command {
  usage: string;
  summary: string;
  /** Gives the exit code. */
  run(args: readonly string[]): Promise<number>;
}
