import { importDirectoryInput, importDirectoryOutput } from '@jmd-digital/schemas';
import { audit } from '../identity/audited.ts';
import { procedure } from '../trpc.ts';
import { importDirectory as importInto } from './directory-import.ts';

/** How many problems are listed; all of them count. */
const LISTED = 1_000;

/** Takes sites out of a file, or says what would come of it. */
export const importDirectory = procedure
  .input(importDirectoryInput)
  .output(importDirectoryOutput)
  .mutation(async ({ ctx, input: { text, ...options } }) => {
    const result = await importInto(ctx.database, text, options);
    if (result.applied && !result.plan.isEmpty) {
      await audit(ctx, ctx.database.db, { verb: 'directory.imported', objectKind: 'directory', objectId: 'all' });
    }
    const { add, change, keep, remove } = result.plan;
    const counts = (kind: 'carriers' | 'sites') => ({
      ...{ add: add[kind].length, change: change[kind].length, keep: keep[kind].length, remove: remove[kind].length },
    });
    return {
      problems: result.problems.slice(0, LISTED),
      problemCount: result.problems.length,
      ...{ carriers: counts('carriers'), sites: counts('sites') },
      ...{ applied: result.applied, replacesDemonstration: result.replacesDemonstration },
    };
  });
