import { rename, rm, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Command, UsageError } from './usage.ts';
import { oneOf, readWords } from './words.ts';
import { work } from './work.ts';

const USAGE = 'export directory [--format json|csv] [--out FILE]';
const OPTIONS = { format: { type: 'string' }, out: { type: 'string' } } as const;

/** Writes to standard output without `--out`. Its ending says the format where `--format` does not. */
export const exportCommand: Command = {
  usage: USAGE,
  summary: 'give the directory back as HSDS JSON or a table',
  async run(args) {
    const { values, words } = readWords(args, USAGE, 1, OPTIONS);
    if (words[0] !== 'directory') throw new UsageError(`It goes: jmd ${USAGE}`);
    const { out } = values;
    const ending = out !== undefined && extname(out).toLowerCase() === '.csv' ? 'csv' : 'json';
    const format = oneOf(values.format, ['json', 'csv'], '--format') ?? ending;
    const { exportDirectory, withDatabase } = await work();
    const text = await withDatabase((database) => exportDirectory(database, format));
    if (out === undefined) process.stdout.write(text);
    else await writeWhole(out, text);
    return 0;
  },
};

/** Written aside first: a file is there whole or as it was. */
async function writeWhole(path: string, text: string): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await writeFile(aside, text);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw new UsageError(`${path} cannot be written: ${(error as NodeJS.ErrnoException).code ?? error}.`);
  }
}
