import type { Command } from './usage.ts';
import { readWords } from './words.ts';

/** The database is brought up to date by opening it, here as everywhere; a release can do it before its servers start. */
export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'bring the database up to date',
  async run(args) {
    readWords(args, 'migrate', 0, {});
    // It needs the database alone.
    const { withDatabase } = await import('./database.ts');
    await withDatabase(async () => {});
    console.log('The database is up to date.');
    return 0;
  },
};
