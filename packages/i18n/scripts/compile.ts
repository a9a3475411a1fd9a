/** Checks the catalogues and writes src/gen. Run with `pnpm generate`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileAll } from './sources.ts';

const { problems, files } = compileAll();
if (problems.length > 0) {
  console.error(`${problems.length} problems in the catalogues; nothing was written:\n${problems.join('\n')}`);
  process.exit(1);
}
const target = join(import.meta.dirname, '../src/gen');
rmSync(target, { recursive: true, force: true });
for (const [path, content] of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), content);
}
console.log(`${files.size} files written to src/gen`);
