import { badgeCommand } from './badge-command.ts';
import { certificateKeyCommand, certifyCommand } from './certify-commands.ts';
import { contentCommand } from './content-command.ts';
import { demoCodesCommand } from './demo-codes-command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';
import { migrateCommand } from './migrate-command.ts';
import { seedCommand } from './seed-command.ts';
import { startCommand } from './start-command.ts';
import type { Command } from './usage.ts';

const help: Command = {
  usage: 'help',
  summary: 'this list',
  async run() {
    const lines = Object.values(commands).map(({ usage, summary }) => `  jmd ${usage.padEnd(64)} ${summary}`);
    console.log(`Commands:\n${lines.join('\n')}`);
    return 0;
  },
};

export const commands: Readonly<Record<string, Command>> = {
  start: startCommand,
  import: importCommand,
  export: exportCommand,
  content: contentCommand,
  migrate: migrateCommand,
  seed: seedCommand,
  'certificate-key': certificateKeyCommand,
  certify: certifyCommand,
  badge: badgeCommand,
  'demo-codes': demoCodesCommand,
  help,
};
