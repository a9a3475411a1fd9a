import { loadReferenceData } from '@jmd-digital/content';
import {
  changeDirectory,
  type Database,
  type Db,
  type DirectoryChange,
  eraseDemonstration,
  readDirectory,
  sitesInUse,
} from '@jmd-digital/db';
import { createPlaceIndex } from '@jmd-digital/domain/directory';
import {
  assembleDirectory,
  type DirectoryChangePlan,
  type DraftDirectory,
  type Problem,
  planDirectoryChange,
  readCsv,
} from '@jmd-digital/domain/directory-import';
import { readHsdsJson } from '@jmd-digital/domain/hsds';

export type DirectoryFormat = 'json' | 'csv';

export interface ImportOptions {
  format: DirectoryFormat;
  /** Write the change; without it this is a dry run. */
  apply: boolean;
  /** Remove what the file does not name. */
  replace: boolean;
}

export interface DirectoryImport {
  /** Every one, by line. */
  problems: Problem[];
  /** What was done, or would be done. */
  plan: DirectoryChangePlan;
  /** The directory is the plan's now. False for a dry run and where a problem is an error. */
  applied: boolean;
  /** What is there is invented, so the import takes the place of all of it. */
  replacesDemonstration: boolean;
}

const READERS: Record<DirectoryFormat, (text: string) => DraftDirectory> = { json: readHsdsJson, csv: readCsv };

/**
 * Takes sites out of a file. Where a problem is an error nothing is written, whatever was asked. The change is planned
 * and written in one transaction, so that it fits what is there at that moment; an empty one leaves the version alone.
 */
export async function importDirectory(
  database: Database,
  text: string,
  { format, apply, replace }: ImportOptions,
): Promise<DirectoryImport> {
  const { directory, problems } = assembleDirectory(READERS[format](text), createPlaceIndex(loadReferenceData()));
  const planFor = ({ state, directory: current }: Awaited<ReturnType<typeof readDirectory>>) => ({
    plan: planDirectoryChange(current, directory, { replace: replace || state.demonstration }),
    replacesDemonstration: state.demonstration,
  });
  const refused = problems.some(({ severity }) => severity === 'error');
  let planned: ReturnType<typeof planFor> | null = null;
  let blocked: Problem[] = [];
  if (apply && !refused) {
    await changeDirectory(database.db, async (current, tx) => {
      planned = planFor(current);
      blocked = await blockedBy(tx, planned);
      if (planned.plan.isEmpty || blocked.length > 0) return null;
      // Whatever hangs on invented sites is invented too.
      if (planned.replacesDemonstration) await eraseDemonstration(tx);
      return changeOf(planned.plan);
    });
  }
  if (!planned) {
    planned = planFor(await readDirectory(database.db));
    blocked = await blockedBy(database.db, planned);
  }
  const applied = apply && !refused && blocked.length === 0;
  return { problems: [...problems, ...blocked], applied, ...planned };
}

/** Sites that would go and cannot, because people work or cases lie there. Those of the demonstration always can. */
async function blockedBy(
  db: Db,
  { plan, replacesDemonstration }: { plan: DirectoryChangePlan; replacesDemonstration: boolean },
): Promise<Problem[]> {
  if (replacesDemonstration) return [];
  const used = await sitesInUse(
    db,
    plan.remove.sites.map(({ id }) => id),
  );
  return used.map(({ name }) => ({
    ...{ line: 1, field: '', reason: 'in_use', severity: 'error' },
    message: `${name} would be removed, but people work or cases lie there. Keep it in the file, or end their roles and cases first.`,
  }));
}

function changeOf({ add, change, remove }: DirectoryChangePlan): DirectoryChange {
  return {
    putCarriers: [...add.carriers, ...change.carriers.map(({ after }) => after)],
    putSites: [...add.sites, ...change.sites.map(({ after }) => after)],
    removeSiteIds: remove.sites.map(({ id }) => id),
    removeCarrierIds: remove.carriers.map(({ id }) => id),
    demonstration: false,
  };
}
