import { extname } from 'node:path';
import type { DirectoryFormat } from '@jmd-digital/api';
import { importReport } from './import-report.ts';
import { readTextFile } from './text-file.ts';
import { type Command, UsageError } from './usage.ts';
import { oneOf, readWords } from './words.ts';
import { work } from './work.ts';

const USAGE = 'import directory FILE [--apply] [--replace] [--format json|csv]';
const OPTIONS = {
  apply: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  format: { type: 'string' },
} as const;

/** Ends with 0 where the file has no error, with 1 where it has. */
export const importCommand: Command = {
  usage: USAGE,
  summary: 'take sites from HSDS JSON or a table; a dry run without --apply',
  async run(args) {
    const { values, words } = readWords(args, USAGE, 2, OPTIONS);
    const [what, file = ''] = words;
    if (what !== 'directory') throw new UsageError(`It goes: jmd ${USAGE}`);
    const given = oneOf(values.format, ['json', 'csv'], '--format');
    const { text, encoding } = await readTextFile(file);
    const format = given ?? formatOf(file, text);
    if (encoding === 'windows-1252')
      console.log(`${file} is not UTF-8. It was read as Windows-1252; please check names with umlauts.`);
    const { importDirectory, withDatabase } = await work();
    const result = await withDatabase((database) =>
      importDirectory(database, text, { format, apply: values.apply, replace: values.replace }),
    );
    console.log(importReport(file, result).join('\n'));
    return result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

/** By the name of the file, else by how its text begins. */
function formatOf(file: string, text: string): DirectoryFormat {
  const ending = extname(file).toLowerCase();
  if (ending === '.csv' || ending === '.tsv') return 'csv';
  return ending === '.json' || /^\s*[[{]/.test(text) ? 'json' : 'csv';
}
