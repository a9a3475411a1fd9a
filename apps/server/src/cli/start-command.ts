import { readSettings } from '../settings.ts';
import type { Command } from './usage.ts';

const ADDRESSES = [
  ['/', 'find a JMD'],
  ['/counselling/', 'ask and get answers that nobody else can read'],
  ['/admin/', 'carriers, sites, staff, desk'],
  ['/outreach/', 'posts, channels, calendar, approvals'],
  ['/docs/', 'documentation, widget playground'],
  ['/hsds/', 'directory as open data (HSDS 3.0)'],
  ['/health', 'is it well?'],
] as const;

/** Runs until Ctrl-C or SIGTERM, also while it starts; a second Ctrl-C ends at once. */
export const startCommand: Command = {
  usage: 'start',
  summary: 'run database and server; settings: PORT, DATA_DIR, DATABASE_URL',
  async run() {
    const settings = readSettings(process.env);
    const stop = stopSignal();
    const { startServer } = await import('../start.ts');
    const server = await startServer(settings, (line) => console.log(`  ${line}`));
    if (!stop.asked()) {
      console.log(`\nJMD digital is ready:`);
      for (const [path, what] of ADDRESSES) console.log(`  ${(server.url + path).padEnd(32)} ${what}`);
      if (server.setupLink)
        console.log(
          `\nNobody administers it yet. This link makes the first administrator, once:\n  ${server.setupLink}`,
        );
      if (server.demonstration.length > 0) {
        console.log('\nInvented accounts to look around with (staff need a code: npx pnpm jmd demo-codes):');
        for (const { loginName, password, what } of server.demonstration) {
          console.log(`  ${loginName.padEnd(16)} ${password}  ${what}`);
        }
      }
      console.log('\nCtrl-C ends it.');
    }
    await stop.signal;
    await server.close();
    console.log('Stopped. Everything is saved.');
    return 0;
  },
};

function stopSignal(): { signal: Promise<void>; asked(): boolean } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = false;
  const stop = () => {
    if (asked) process.exit(130);
    asked = true;
    console.log('\nStopping: requests may finish, then the database is closed.');
    resolve();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { signal: promise, asked: () => asked };
}
