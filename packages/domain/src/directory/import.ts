/** How a file becomes a directory, and what that changes. Apart from the finder, which needs neither zod nor a CSV parser. */
export { assembleDirectory } from './assemble.ts';
export { type Changed, type DirectoryChangePlan, planDirectoryChange } from './change-plan.ts';
export {
  type Draft,
  type DraftDirectory,
  PROBLEM_REASONS,
  type Problem,
  type ProblemReason,
} from './import-problem.ts';
