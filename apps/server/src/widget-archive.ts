import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

const RELEASE = /^\d+\.\d+\.\d+/;

/**
 * Keeps every release of the widgets that this server has ever served. A partner may hold a page to one release by its
 * hash for years; an update of the server must not take that file away.
 * @returns folder of the kept releases
 */
export async function archiveWidgets(built: string, dataDir: string): Promise<string> {
  const archive = join(dataDir, 'widgets');
  await mkdir(archive, { recursive: true });
  const releases = existsSync(built) ? (await readdir(built)).filter((name) => RELEASE.test(name)) : [];
  for (const release of releases) {
    if (existsSync(join(archive, release))) continue;
    // Copied aside and moved, so that a copy cut short is not taken for a release.
    const fresh = join(archive, `.${release}.new`);
    await rm(fresh, { recursive: true, force: true });
    await cp(join(built, release), fresh, { recursive: true });
    await rename(fresh, join(archive, release));
  }
  return archive;
}
