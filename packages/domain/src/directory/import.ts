/** How a file becomes a directory, and what that changes. Apart from the finder, which needs neither zod nor a CSV parser. */
export { assembleDirectory } from './assemble.ts';
export { type Changed, type DirectoryChangePlan, planDirectoryChange } from './change-plan.ts';
export { readCsv } from './csv/read.ts';
export { exportCsv } from './csv/write.ts';
export type { DraftDirectory, Problem } from './import-problem.ts';
