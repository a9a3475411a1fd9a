import { startCommand } from './start-command.ts';
import type { Command } from './usage.ts';

const help: Command = {
  usage: 'help',
  summary: 'this list',
  async run() {
    const lines = Object.values(commands).map(({ usage, summary }) => `  jmd ${usage.padEnd(56)} ${summary}`);
    console.log(`Commands:\n${lines.join('\n')}`);
    return 0;
  },
};

export const commands: Readonly<Record<string, Command>> = { start: startCommand, help };
