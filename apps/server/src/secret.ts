import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Settings, SettingsError } from './settings.ts';

/**
 * The key of this installation, 32 bytes. It is made once and kept in the data directory, readable by its owner alone,
 * or given by SECRET_KEY. Whoever loses it loses second factors, notice addresses and the key that badges are
 * issued with, and nothing that people wrote.
 */
export async function readSecret({ secretKey, dataDir }: Pick<Settings, 'secretKey' | 'dataDir'>): Promise<Uint8Array> {
  if (secretKey !== null) return Buffer.from(secretKey, 'hex');
  const path = join(dataDir, 'server.key');
  // Whole from the moment that it is there: written aside, and linked to its name by whoever comes first.
  const aside = `${path}.${randomBytes(8).toString('hex')}.part`;
  await writeFile(aside, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  await link(aside, path)
    .catch((error) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    })
    .finally(() => rm(aside, { force: true }));
  const kept = (await readFile(path, 'utf8')).trim();
  if (!/^[0-9a-f]{64}$/.test(kept)) throw new SettingsError(`${path} is damaged. Put it back from a backup.`);
  return Buffer.from(kept, 'hex');
}
