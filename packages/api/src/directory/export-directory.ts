import { type Database, readDirectory } from '@jmd-digital/db';
import { exportCsv } from '@jmd-digital/domain/directory-import';
import { exportHsdsJson } from '@jmd-digital/domain/hsds';
import type { DirectoryFormat } from './directory-import.ts';

/** The whole directory as a file that `importDirectory` takes back without a change. */
export async function exportDirectory(database: Database, format: DirectoryFormat): Promise<string> {
  const { directory } = await readDirectory(database.db);
  return format === 'csv' ? exportCsv(directory) : exportHsdsJson(directory);
}
