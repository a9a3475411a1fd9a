import { readSettings } from '../settings.ts';
import { startServer } from '../start.ts';
import type { Command } from './usage.ts';

const ADDRESSES = [
  ['/', 'find a JMD'],
  ['/docs/', 'documentation, widget playground'],
  ['/hsds/', 'directory as open data (HSDS 3.0)'],
  ['/health', 'is it well?'],
] as const;

/** Runs until Ctrl-C or SIGTERM; a second Ctrl-C ends at once. */
export const startCommand: Command = {
  usage: 'start',
  summary: 'run database and server; settings: PORT, DATA_DIR, DATABASE_URL',
  async run() {
    const server = await startServer(readSettings(process.env), (line) => console.log(`  ${line}`));
    console.log(`\nJMD digital is ready:`);
    for (const [path, what] of ADDRESSES) console.log(`  ${(server.url + path).padEnd(32)} ${what}`);
    console.log('\nCtrl-C ends it.');
    await new Promise<void>((resolve) => {
      let asked = false;
      const stop = () => {
        if (asked) process.exit(130);
        asked = true;
        console.log('\nStopping: requests may finish, then the database is closed.');
        resolve();
      };
      process.on('SIGINT', stop);
      process.on('SIGTERM', stop);
      // `npm start` holds a channel to us; when it is gone without a word, so is the terminal.
      process.on('disconnect', stop);
    });
    await server.close();
    console.log('Stopped. Everything is saved.');
    return 0;
  },
};
