import { contentReport, ofStation } from './content-command-report.ts';
import { type Command, UsageError } from './usage.ts';
import { readWords } from './words.ts';
import { work } from './work.ts';

const USAGE = 'content check [--station s4] [--json]';
const OPTIONS = { station: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

/** Ends with 0 where the learning path has no error, with 1 where it has. Asks no database. */
export const contentCommand: Command = {
  usage: USAGE,
  summary: 'say what is wrong with the exercises, texts and pictures of the learning path',
  async run(args) {
    const { values, words } = readWords(args, USAGE, 1, OPTIONS);
    if (words[0] !== 'check') throw new UsageError(`It goes: jmd ${USAGE}`);
    const { checkContent } = await work();
    const all = checkContent(new Date().toISOString().slice(0, 10));
    const found = values.station === undefined ? all : ofStation(all, values.station);
    if (!found) throw new UsageError(`There is no station "${values.station}".`);
    console.log(values.json ? JSON.stringify(found, null, 2) : contentReport(found).join('\n'));
    return found.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};
