import type { Command } from './usage.ts';
import { readWords } from './words.ts';
import { work } from './work.ts';

export const seedCommand: Command = {
  usage: 'seed',
  summary: 'fill an untouched directory with invented sites',
  async run(args) {
    readWords(args, 'seed', 0, {});
    const { seedDemonstration, withDatabase } = await work();
    const seeded = await withDatabase(seedDemonstration);
    console.log(
      seeded ? 'Filled the empty directory with invented sites.' : 'The directory is in use. It stays as it is.',
    );
    return 0;
  },
};
