// Packing what npm gets. Shared by the tarball check and by the consumer tests.
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, StepFailed } from './lib.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The packages of this repository that go to npm: everything in `packages/` that is not private.
 * @returns {{ name: string, version: string, folder: string }[]}
 */
export function publishedPackages() {
  return workspaceManifests()
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest }) => ({ name: manifest.name, version: manifest.version, folder }));
}

/** @returns {Set<string>} names of the packages that nobody outside can install */
export function privateNames() {
  return new Set(
    workspaceManifests()
      .filter(({ manifest }) => manifest.private === true)
      .map(({ manifest }) => manifest.name),
  );
}

/** Every package of the workspace but the root. */
export function workspaceManifests() {
  const below = (parent) => readdirSync(join(ROOT, parent)).map((name) => `${parent}/${name}`);
  return [...below('packages'), ...below('apps'), ...below('tests'), 'bench', 'tooling']
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => ({ folder, manifest: readJson(join(ROOT, folder, 'package.json')) }));
}

/**
 * Packs packages as `changeset publish` would, through pnpm: npm leaves `workspace:` and `catalog:` in a tarball.
 * @param {string} destination folder for the tarballs; it is made where it is missing
 * @param {{ name: string, version: string, folder: string }[]} [packages] all published ones unless told
 * @returns {Promise<{ name: string, version: string, folder: string, tarball: string }[]>} `tarball` is a full path
 */
export async function packAll(destination, packages = publishedPackages()) {
  mkdirSync(destination, { recursive: true });
  return Promise.all(
    packages.map(async (one) => {
      const tarball = join(destination, `${one.name.replace('@', '').replace('/', '-')}-${one.version}.tgz`);
      const { code, output } = await run('pnpm', ['pack', '--out', tarball], {
        cwd: join(ROOT, one.folder),
        allowFailure: true,
      });
      if (code !== 0 || !existsSync(tarball)) throw new StepFailed(`${one.name} cannot be packed: ${output.trim()}`);
      return { ...one, tarball };
    }),
  );
}

/** Unpacks one tarball. @returns {Promise<string>} the folder that holds its package.json */
export async function unpack(tarball, destination) {
  mkdirSync(destination, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', destination]);
  return join(destination, 'package');
}
