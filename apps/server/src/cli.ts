import { commands } from './cli/commands.ts';
import { UsageError } from './cli/usage.ts';
import { DataDirInUse } from './data-lock.ts';
import { SettingsError } from './settings.ts';

const [name = 'help', ...args] = process.argv.slice(2);

try {
  const command = commands[name];
  if (!command) throw new UsageError(`There is no command "${name}". See: jmd help`);
  process.exitCode = await command.run(args);
} catch (error) {
  const expected = error instanceof UsageError || error instanceof SettingsError || error instanceof DataDirInUse;
  console.error(expected ? error.message : error);
  process.exitCode = expected ? 2 : 1;
}
