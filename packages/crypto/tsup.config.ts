import { library } from '@jmd-digital/tooling/tsup';

export default library([
  'src/index.ts',
  'src/argon2.ts',
  'src/argon2-worker.ts',
  'src/public.ts',
  'src/files.ts',
  'src/badge.ts',
]);
