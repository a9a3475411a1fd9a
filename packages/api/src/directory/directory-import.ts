import { loadReferenceData } from '@jmd-digital/content';
import { changeDirectory, type Database, type DirectoryChange, readDirectory } from '@jmd-digital/db';
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
  if (apply && !refused) {
    await changeDirectory(database.db, (current) => {
      planned = planFor(current);
      return planned.plan.isEmpty ? null : changeOf(planned.plan);
    });
  }
  planned ??= planFor(await readDirectory(database.db));
  return { problems, applied: apply && !refused, ...planned };
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
