import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

/** What stands behind a command: options, and so many words. Throws `UsageError` where it is not what `usage` says. */
export function readWords<T extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  usage: string,
  words: number,
  options: T,
) {
  const refuse = (why: string) => new UsageError(`${why}It goes: jmd ${usage}`);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (positionals.length !== words) throw refuse('');
    return { values, words: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw refuse(`${error instanceof Error ? error.message : error}\n`);
  }
}

/** A value out of a few, or null where none is given. */
export function oneOf<T extends string>(given: string | undefined, allowed: readonly T[], option: string): T | null {
  if (given === undefined) return null;
  const found = allowed.find((value) => value === given);
  if (!found) throw new UsageError(`${option} takes ${allowed.join(' or ')}.`);
  return found;
}
