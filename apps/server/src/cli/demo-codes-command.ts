import { readSecret } from '../secret.ts';
import { readSettings } from '../settings.ts';
import type { Command } from './usage.ts';
import { readWords } from './words.ts';
import { work } from './work.ts';

const USAGE = 'demo-codes';

/** Stands in for the authenticator apps of people who are invented. */
export const demoCodesCommand: Command = {
  usage: USAGE,
  summary: 'six digits for signing in with the demonstration accounts',
  async run(args) {
    readWords(args, USAGE, 0, {});
    const settings = readSettings(process.env);
    if (settings.production) {
      console.log('In production the demonstration accounts are refused, so there are no codes for them.');
      return 0;
    }
    const { createServices, demonstrationCodes, withDatabase } = await work();
    const codes = await withDatabase(async (database) =>
      demonstrationCodes(
        createServices(database, {
          secret: await readSecret(settings),
          publicUrl: 'http://localhost',
          production: false,
        }),
      ),
    );
    if (codes.length === 0) console.log('There are no demonstration accounts here.');
    for (const { loginName, code } of codes) console.log(`  ${loginName.padEnd(16)} ${code}`);
    return 0;
  },
};
